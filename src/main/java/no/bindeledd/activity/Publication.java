package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.CatalogueRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/**
 * What follows from a change that the public can see: sessions, words to find it by, its place in
 * lists, the version of the catalogue. Always inside the transaction of the change.
 */
@Component
class Publication {
  private final ActivityRepository activities;
  private final SessionRepository sessions;
  private final PublicActivityRepository catalogue;
  private final CatalogueRepository versions;
  private final Clock clock;

  Publication(
      ActivityRepository activities,
      SessionRepository sessions,
      PublicActivityRepository catalogue,
      CatalogueRepository versions,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.versions = versions;
    this.clock = clock;
  }

  /** What is published has these words and times now. */
  void show(long municipality, long id) {
    PublicActivity shown = catalogue.get(municipality, id).orElseThrow();
    versions.setWords(municipality, id, words(shown));
    moveInList(municipality, id, shown.endsOn());
    versions.changed(municipality);
  }

  /** Whoever offers it is called otherwise. */
  void rename(long municipality, long id) {
    versions.setWords(municipality, id, words(catalogue.get(municipality, id).orElseThrow()));
  }

  /** The public no longer sees it. */
  void hide(long municipality, long id) {
    versions.setWords(municipality, id, List.of());
    versions.changed(municipality);
  }

  /** Another session is the next. */
  void moveInList(long municipality, long id, LocalDate lastDay) {
    Instant next = sessions.nextStart(municipality, id, clock.instant());
    activities.list(municipality, id, next == null ? Norway.endOf(lastDay) : next);
  }

  void changed(long municipality) {
    versions.changed(municipality);
  }

  /**
   * Makes the sessions that follow from the content, from now on. Those that stay keep their
   * identity, those that were cancelled stay cancelled, those that have been stay as they were.
   *
   * @return whether any was added or taken away
   */
  boolean planSessions(long municipality, long id, ActivityContent content) {
    Instant now = clock.instant();
    Set<PlannedSession> wanted = new HashSet<>(PlannedSession.of(content));
    wanted.removeIf(p -> !p.from().isAfter(now));
    List<Session> ahead = sessions.after(municipality, id, now);
    Set<Long> gone = new HashSet<>();
    for (Session session : ahead) {
      if (session.state() == SessionState.CANCELLED) {
        wanted.removeIf(p -> p.from().equals(session.from()));
      } else if (!wanted.remove(new PlannedSession(session.from(), session.to()))) {
        gone.add(session.id());
      }
    }
    sessions.remove(municipality, gone);
    sessions.plan(municipality, id, wanted);
    return !gone.isEmpty() || !wanted.isEmpty();
  }

  /** An address that is only for those who have a place is not in a {@link PublicActivity}. */
  private static Set<String> words(PublicActivity a) {
    var where = Objects.requireNonNullElse(a.where(), new PublicActivity.Where("", "", ""));
    return SearchWords.of(
        a.title(),
        a.description(),
        a.organiser(),
        a.area().name(),
        where.placeName(),
        where.address());
  }
}
