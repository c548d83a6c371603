package no.bindeledd.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionDutyRepository;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who help at sessions, each in their language and each change once; queued in the
 * transaction of the change. Who has a place as well is told of sessions as one who comes.
 */
@Component
class DutyLetters {
  /** Sessions that a letter names one by one. */
  private static final int MOST = 10;

  private final SessionDutyRepository duties;
  private final SignUpRepository signUps;
  private final PublicActivityRepository catalogue;
  private final ParticipantPost post;
  private final Texts texts;
  private final PortalProperties portal;
  private final Clock clock;

  DutyLetters(
      SessionDutyRepository duties,
      SignUpRepository signUps,
      PublicActivityRepository catalogue,
      ParticipantPost post,
      Texts texts,
      PortalProperties portal,
      Clock clock) {
    this.duties = duties;
    this.signUps = signUps;
    this.catalogue = catalogue;
    this.post = post;
    this.texts = texts;
    this.portal = portal;
    this.clock = clock;
  }

  /** What becomes of a session, a line each; none where nothing does. */
  private interface Change {
    List<String> of(Session session, Language language);
  }

  /** Whoever offers it put somebody on a role. */
  void putOn(DutyHolder helper) {
    post.tell(
        helper.session().municipality(),
        helper.person(),
        "activity-duty-given",
        values(helper, "link", portal.link("/me/duties")));
  }

  /** Whoever offers it took somebody off a role. */
  void takenOff(DutyHolder helper) {
    post.tell(
        helper.session().municipality(), helper.person(), "activity-duty-ended", values(helper));
  }

  /** All of it will be off: called while its sessions still are as planned. */
  void cancelled(long municipality, long activity, CancelReason reason) {
    tell(
        duties.ahead(municipality, activity, clock.instant()),
        (session, language) ->
            isPlanned(session) ? List.of(off(session, language, reason)) : List.of());
  }

  /** One session is off. */
  void sessionCancelled(Session session, CancelReason reason) {
    tell(at(session), (s, language) -> List.of(off(session, language, reason)));
  }

  /**
   * One session has another time or place.
   *
   * @param usual says where people meet if not somewhere else
   */
  void sessionMoved(Session before, Session after, ActivityContent usual) {
    var moved = new SeriesPlan.Moved(before, new PlannedSession(after.from(), after.to()));
    boolean isTime = !before.from().equals(after.from()) || !before.to().equals(after.to());
    boolean isPlace =
        !Objects.equals(before.placeName(), after.placeName())
            || !Objects.equals(before.address(), after.address());
    tell(
        at(after),
        (s, language) -> {
          var lines = new ArrayList<String>();
          if (isTime) {
            lines.add(words(language).moved(moved));
          }
          if (isPlace) {
            lines.add(elsewhere(after, language, usual));
          }
          return lines;
        });
  }

  /** One session is as planned again. */
  void sessionRestored(Session session) {
    tell(
        at(session),
        (s, language) -> List.of(line(language, "activity.duty.restored", session, Map.of())));
  }

  /**
   * Sessions got another time or went, or all are somewhere else.
   *
   * @param helpers as they were before
   * @param elsewhere says where people meet now, or null if they meet where they did
   */
  void changed(List<DutyHolder> helpers, SeriesPlan plan, @Nullable ActivityContent elsewhere) {
    Map<Long, SeriesPlan.Moved> moved =
        plan.moved().stream().collect(Collectors.toMap(m -> m.session().id(), m -> m));
    Set<Long> dropped = plan.dropped().stream().map(Session::id).collect(Collectors.toSet());
    tell(
        helpers,
        (session, language) -> {
          if (dropped.contains(session.id())) {
            return List.of(line(language, "activity.change.dropped", session, Map.of()));
          }
          SeriesPlan.Moved its = moved.get(session.id());
          if (its != null) {
            return List.of(words(language).moved(its));
          }
          return elsewhere != null && isPlanned(session) && session.placeName() == null
              ? List.of(elsewhere(session, language, elsewhere))
              : List.of();
        });
  }

  private List<DutyHolder> at(Session session) {
    return duties.at(session.municipality(), session.id());
  }

  /** Each person once, whatever they do at how many sessions. */
  private void tell(List<DutyHolder> helpers, Change change) {
    if (helpers.isEmpty()) {
      return;
    }
    Session any = helpers.getFirst().session();
    Set<Long> coming =
        signUps.of(any.municipality(), any.activity()).stream()
            .map(Participant::account)
            .collect(Collectors.toSet());
    Map<Long, List<DutyHolder>> each =
        helpers.stream()
            .filter(h -> !coming.contains(h.person().account()))
            .collect(
                Collectors.groupingBy(
                    h -> h.person().account(), LinkedHashMap::new, Collectors.toList()));
    each.values().forEach(theirs -> tell(any, theirs, change));
  }

  private void tell(Session any, List<DutyHolder> theirs, Change change) {
    Participant person = theirs.getFirst().person();
    Language language = person.language();
    List<String> all =
        theirs.stream().flatMap(h -> change.of(h.session(), language).stream()).toList();
    if (all.isEmpty()) {
      return;
    }
    var lines = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    if (all.size() > MOST) {
      lines.add(texts.get(language, "activity.change.more", Map.of("count", all.size() - MOST)));
    }
    var about = catalogue.preview(any.municipality(), any.activity()).orElseThrow();
    post.tell(
        any.municipality(),
        person,
        "activity-duty-changed",
        Map.of(
            "title", about.title(),
            "organiser", about.organiser(),
            "changes", new Message.Lines(String.join("\n", lines)),
            "link", portal.link("/me/duties")));
  }

  private Map<String, Object> values(DutyHolder helper, Object... more) {
    Session session = helper.session();
    var about = catalogue.preview(session.municipality(), session.activity()).orElseThrow();
    var values = new LinkedHashMap<String, Object>();
    values.put("title", about.title());
    values.put("organiser", about.organiser());
    values.put("role", helper.role());
    values.put("when", when(session, helper.person().language()));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    return values;
  }

  private String off(Session session, Language language, CancelReason reason) {
    return line(
        language,
        "activity.duty.off",
        session,
        Map.of("reason", texts.get(language, reason.textKey())));
  }

  private String elsewhere(Session session, Language language, ActivityContent usual) {
    return line(
        language,
        "activity.duty.elsewhere",
        session,
        Map.of(
            "place", Objects.requireNonNullElse(session.placeName(), usual.placeName()),
            "address", Objects.requireNonNullElse(session.address(), usual.address())));
  }

  private String line(Language language, String key, Session session, Map<String, Object> more) {
    var values = new LinkedHashMap<String, Object>(more);
    values.put("when", when(session, language));
    return texts.get(language, key, values);
  }

  private static boolean isPlanned(Session session) {
    return session.state() == SessionState.PLANNED;
  }

  private String when(Session session, Language language) {
    return words(language).when(session.from(), session.to());
  }

  private SeriesWords words(Language language) {
    return new SeriesWords(language, (key, values) -> texts.get(language, key, values));
  }
}
