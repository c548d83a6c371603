package no.bindeledd.catalogue.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the template of an activity's page knows, be it published or a draft. */
@Component
class ActivityPage {
  static final String TEMPLATE = "catalogue/activity";
  private static final int SESSIONS = 8;

  /** As many as tell whether there are more than the page shows. */
  static final int ASKED = SESSIONS + 1;

  private final StructuredData structuredData;

  ActivityPage(StructuredData structuredData) {
    this.structuredData = structuredData;
  }

  /** A session as a line. */
  record SessionLine(
      String day, String times, boolean cancelled, boolean moved, @Nullable String place) {}

  /**
   * @param sessions the next ones, at most {@link #ASKED}
   */
  Map<String, Object> model(
      Page page, PublicActivity activity, Contact contact, List<Session> sessions) {
    var key = new ActivityKey(activity.municipality(), activity.id());
    List<Session> next = sessions.stream().limit(SESSIONS).toList();
    Written written = Written.of(page, activity);
    var model = new HashMap<String, Object>();
    model.put("activity", activity);
    model.put("facts", new ActivityWords(page));
    model.put("contact", contact);
    model.put("sessions", lines(page, next));
    model.put("more", sessions.size() > next.size());
    model.put("calendar", page.to(ActivityAddress.of(activity)) + ".ics");
    model.put("signUp", ActivityAddress.signUp(key));
    model.put("written", written);
    model.put("description", PublicText.withoutEmail(Excerpt.of(written.description().text())));
    model.put("structuredData", structuredData.of(page, activity, next));
    return model;
  }

  private static @Nullable String place(Session session) {
    return session.placeName() == null || session.address() == null
        ? session.placeName()
        : session.placeName() + ", " + session.address();
  }

  private static List<SessionLine> lines(Page page, List<Session> sessions) {
    return sessions.stream()
        .map(
            session -> {
              var from = Norway.local(session.from());
              var to = Norway.local(session.to());
              return new SessionLine(
                  page.words().day(from.toLocalDate()),
                  page.words().times(from.toLocalTime(), to.toLocalTime()),
                  session.state() == SessionState.CANCELLED,
                  session.byHand(),
                  place(session));
            })
        .toList();
  }
}
