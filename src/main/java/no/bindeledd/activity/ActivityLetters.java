package no.bindeledd.activity;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Tells those who have a place, and those who help, what has changed, each in their language;
 * queued in the transaction of the change.
 */
@Component
class ActivityLetters {
  /** Changes that a letter names one by one. */
  private static final int MOST = 10;

  private final ActivityRepository activities;
  private final PublicActivityRepository catalogue;
  private final SignUpRepository signUps;
  private final ParticipantPost post;
  private final DutyLetters duties;
  private final Texts texts;
  private final PortalProperties portal;
  private final Clock clock;

  ActivityLetters(
      ActivityRepository activities,
      PublicActivityRepository catalogue,
      SignUpRepository signUps,
      ParticipantPost post,
      DutyLetters duties,
      Texts texts,
      PortalProperties portal,
      Clock clock) {
    this.activities = activities;
    this.catalogue = catalogue;
    this.signUps = signUps;
    this.post = post;
    this.duties = duties;
    this.texts = texts;
    this.portal = portal;
    this.clock = clock;
  }

  /** All of it is off. */
  void cancelled(long municipality, long id, CancelReason reason) {
    send(
        municipality,
        id,
        "activity-cancelled",
        (language, values) -> values.put("reason", reason(language, reason)));
    duties.cancelled(municipality, id, reason);
  }

  /** One session is off. */
  void sessionCancelled(Session session, CancelReason reason) {
    var from = Norway.local(session.from());
    send(
        session.municipality(),
        session.activity(),
        "activity-session-cancelled",
        (language, values) -> {
          var words = new Words(language);
          values.put("day", words.day(from.toLocalDate()));
          values.put("time", words.time(from.toLocalTime()));
          values.put("reason", reason(language, reason));
        });
    duties.sessionCancelled(session, reason);
  }

  /** One session has another time or place. */
  void sessionMoved(Session before, Session after) {
    ActivityContent content =
        activities.find(after.municipality(), after.activity()).orElseThrow().content();
    send(
        after.municipality(),
        after.activity(),
        "activity-session-moved",
        (language, values) -> {
          var words = words(language);
          values.put("before", words.when(before.from(), before.to()));
          values.put("after", words.when(after.from(), after.to()));
          values.put("place", Objects.requireNonNullElse(after.placeName(), content.placeName()));
          values.put("address", Objects.requireNonNullElse(after.address(), content.address()));
        });
    duties.sessionMoved(before, after, content);
  }

  /** One session is as planned again. */
  void sessionRestored(Session session) {
    ActivityContent content =
        activities.find(session.municipality(), session.activity()).orElseThrow().content();
    send(
        session.municipality(),
        session.activity(),
        "activity-session-restored",
        (language, values) -> {
          values.put("when", words(language).when(session.from(), session.to()));
          values.put("place", content.placeName());
          values.put("address", content.address());
        });
    duties.sessionRestored(session);
  }

  /**
   * Other times or another place.
   *
   * @param helpers at its sessions to come, as they were before
   */
  void changed(Activity before, SeriesPlan plan, List<DutyHolder> helpers) {
    long municipality = before.municipality();
    long id = before.id();
    ActivityContent content = activities.find(municipality, id).orElseThrow().content();
    send(
        municipality,
        id,
        "activity-changed",
        (language, values) -> {
          var words = words(language);
          var today = Norway.today(clock);
          values.put(
              "times",
              new Message.Lines(
                  content.placement() == null
                      ? String.join("\n", words.lines(content.series(), today))
                      : words.line(content.placement())));
          values.put("changes", new Message.Lines(String.join("\n", words.changes(plan, MOST))));
          values.put("place", content.placeName());
          values.put("address", content.address());
        });
    duties.changed(helpers, plan, content.isWhere(before.content()) ? null : content);
  }

  /** Somebody may tick names at one session. */
  void helperNamed(Session session, Participant helper) {
    var about = catalogue.preview(session.municipality(), session.activity()).orElseThrow();
    post.tell(
        session.municipality(),
        helper,
        "attendance-helper",
        Map.of(
            "title", about.title(),
            "organiser", about.organiser(),
            "when", words(helper.language()).when(session.from(), session.to()),
            "link", portal.link("/me")));
  }

  private SeriesWords words(Language language) {
    return new SeriesWords(language, (key, values) -> texts.get(language, key, values));
  }

  private void send(
      long municipality,
      long id,
      String template,
      BiConsumer<Language, Map<String, Object>> details) {
    var about = catalogue.preview(municipality, id).orElseThrow();
    for (Participant person : signUps.of(municipality, id)) {
      var values = new HashMap<String, Object>();
      values.put("title", about.title());
      values.put("organiser", about.organiser());
      details.accept(person.language(), values);
      post.tell(municipality, person, template, values);
    }
  }

  private String reason(Language language, CancelReason reason) {
    return texts.get(language, reason.textKey());
  }
}
