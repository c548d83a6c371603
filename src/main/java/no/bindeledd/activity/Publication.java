package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.CatalogueRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from a change that the public can see: words to find it by, its place in lists, the
 * version of the catalogue. Always inside the transaction of the change.
 */
@Component
class Publication {
  private final ActivityRepository activities;
  private final SessionRepository sessions;
  private final PublicActivityRepository catalogue;
  private final CatalogueRepository versions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publication(
      ActivityRepository activities,
      SessionRepository sessions,
      PublicActivityRepository catalogue,
      CatalogueRepository versions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.versions = versions;
    this.events = events;
    this.clock = clock;
  }

  /** What is published has these words and times now. */
  void show(long municipality, long id) {
    LocalDate last = lastDay(municipality, id);
    activities.endOn(municipality, id, last);
    versions.setWords(municipality, id, words(catalogue.get(municipality, id).orElseThrow()));
    moveInList(municipality, id, last);
    versions.changed(municipality);
  }

  /** A session that somebody moved may be later than all that the rules know. */
  private @Nullable LocalDate lastDay(long municipality, long id) {
    Series series = activities.find(municipality, id).orElseThrow().content().series();
    LocalDate last = series.endsOn();
    Instant moved = sessions.lastByHand(municipality, id);
    LocalDate movedTo = moved == null ? null : Norway.local(moved).toLocalDate();
    return last == null || movedTo == null || movedTo.isBefore(last) ? last : movedTo;
  }

  /** Whoever offers it is called otherwise. */
  void rename(long municipality, long id) {
    versions.setWords(municipality, id, words(catalogue.get(municipality, id).orElseThrow()));
    note(municipality, id);
  }

  /** The public no longer sees it. */
  void hide(long municipality, long id) {
    versions.setWords(municipality, id, List.of());
    note(municipality, id);
    versions.changed(municipality);
  }

  /** Another session is the next. */
  void moveInList(long municipality, long id, @Nullable LocalDate lastDay) {
    Instant next = sessions.nextStart(municipality, id, clock.instant());
    activities.list(municipality, id, next == null ? Listed.last(lastDay) : next);
    note(municipality, id);
  }

  void changed(long municipality) {
    versions.changed(municipality);
  }

  /** Whoever keeps a copy of the catalogue reads this activity again. */
  private void note(long municipality, long id) {
    versions.note(municipality, id);
    events.publishEvent(new CatalogueChanged(municipality));
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
