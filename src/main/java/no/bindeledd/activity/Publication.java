package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.CatalogueRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.activity.data.ShareRepository;
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
  private final ShareRepository shares;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publication(
      ActivityRepository activities,
      SessionRepository sessions,
      PublicActivityRepository catalogue,
      CatalogueRepository versions,
      ShareRepository shares,
      ApplicationEventPublisher events,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.versions = versions;
    this.shares = shares;
    this.events = events;
    this.clock = clock;
  }

  /** What is held has these words and times now; of what is hidden there are no words. */
  void show(long municipality, long id) {
    LocalDate last = lastDay(municipality, id);
    activities.endOn(municipality, id, last);
    versions.setWords(
        municipality,
        id,
        catalogue.get(municipality, id).map(Publication::words).orElseGet(Set::of));
    moveInList(municipality, id, last);
    changed(municipality, id);
  }

  /** A session that somebody moved may be later than all that the rules know. */
  private @Nullable LocalDate lastDay(long municipality, long id) {
    LocalDate last = activities.find(municipality, id).orElseThrow().content().endsOn();
    Instant moved = sessions.lastByHand(municipality, id);
    LocalDate movedTo = moved == null ? null : Norway.local(moved).toLocalDate();
    return last == null || movedTo == null || movedTo.isBefore(last) ? last : movedTo;
  }

  /** Whoever offers it is called otherwise; whoever calls this says that it changed as well. */
  void rename(long municipality, long id) {
    versions.setWords(municipality, id, words(catalogue.get(municipality, id).orElseThrow()));
    versions.note(municipality, id);
  }

  /** The public no longer sees it. */
  void hide(long municipality, long id) {
    versions.setWords(municipality, id, List.of());
    versions.note(municipality, id);
    changed(municipality, id);
  }

  /**
   * It shows in other municipalities than before.
   *
   * @param before those that may have shown it
   */
  void shared(long municipality, long id, Set<Long> before) {
    versions.note(municipality, id);
    var all = new TreeSet<>(before);
    all.addAll(places(municipality, id));
    all.forEach(this::changed);
  }

  /** Another session is the next; whoever calls this says that it changed as well. */
  void moveInList(long municipality, long id, @Nullable LocalDate lastDay) {
    Instant next = sessions.nextStart(municipality, id, clock.instant());
    activities.list(municipality, id, next == null ? Listed.last(lastDay) : next);
    versions.note(municipality, id);
  }

  /** An activity of this municipality is seen otherwise, there and where it is shared. */
  void changed(long municipality, long id) {
    places(municipality, id).forEach(this::changed);
  }

  /** In one order always, so that two changes at once wait for each other and never in a circle. */
  private SortedSet<Long> places(long municipality, long id) {
    var places = new TreeSet<>(shares.shownIn(municipality, id));
    places.add(municipality);
    return places;
  }

  /**
   * Whatever somebody keeps of this municipality's pages is old when the transaction is through.
   */
  void changed(long municipality) {
    versions.changed(municipality);
    events.publishEvent(new CatalogueChanged(municipality));
  }

  /** An address that is only for those who have a place is not in a {@link PublicActivity}. */
  private static Set<String> words(PublicActivity a) {
    var where = Objects.requireNonNullElse(a.where(), new PublicActivity.Where("", "", ""));
    var texts =
        new ArrayList<>(
            List.of(a.organiser(), a.area().name(), where.placeName(), where.address()));
    texts.addAll(a.everyWording(WrittenField.TITLE, a.title()));
    texts.addAll(a.everyWording(WrittenField.DESCRIPTION, a.description()));
    texts.addAll(a.everyWording(WrittenField.TASKS, a.tasks()));
    return SearchWords.of(texts);
  }
}
