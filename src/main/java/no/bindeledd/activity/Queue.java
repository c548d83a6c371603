package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.PersonAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The queue for places: first come, first served, by the number drawn on arrival. While anybody
 * waits in a group, no place of it is free: what becomes free is offered on at once, and is held
 * until the answer or the end of the offer. All of it under the lock of the activity's row.
 */
@Component
class Queue {
  private static final String NAME = "queue";

  private final PlaceRepository places;
  private final ActivityRepository activities;
  private final PlaceLetters letters;
  private final PersonAccounts accounts;
  private final Publication publication;
  private final Access access;
  private final History history;
  private final Clock clock;

  Queue(
      PlaceRepository places,
      ActivityRepository activities,
      PlaceLetters letters,
      PersonAccounts accounts,
      Publication publication,
      Access access,
      History history,
      Clock clock) {
    this.places = places;
    this.activities = activities;
    this.letters = letters;
    this.accounts = accounts;
    this.publication = publication;
    this.access = access;
    this.history = history;
    this.clock = clock;
  }

  /**
   * After every change of places: offers on what is free, and tells the public whether it is full.
   *
   * @param locked the activity as it was when it was locked
   */
  void settle(Activity locked) {
    passOn(locked);
    int taken =
        places.rooms(locked.municipality(), locked.id()).stream().mapToInt(Room::taken).sum();
    if (isFull(locked, locked.placesTaken()) != isFull(locked, taken)) {
      publication.changed(locked.municipality(), locked.id());
    }
  }

  /** The program passes places on, not the one who left: the next is not to learn who that was. */
  private void passOn(Activity locked) {
    if (!isOpen(locked, Norway.today(clock))) {
      return;
    }
    long municipality = locked.municipality();
    long id = locked.id();
    Acting program = access.require(Caller.job(NAME), ActivityAccess.PASS_PLACES_ON);
    for (Room room : places.rooms(municipality, id)) {
      for (int free = Math.min(room.free(), room.waiting()); free > 0; free--) {
        SignUp first = places.first(municipality, id, room.group()).orElseThrow();
        letters.offer(
            move(
                program,
                first,
                SignUpState.OFFERED,
                "OFFER_PLACE",
                clock.instant().plus(SignUpLifecycle.ANSWER_WITHIN)));
      }
    }
  }

  /** An offer whose time is over goes to the next; nothing happens if it was answered meanwhile. */
  void lapse(long municipality, long signUp) {
    SignUp known = places.find(municipality, signUp).orElse(null);
    if (known == null) {
      return;
    }
    Activity activity = activities.lock(municipality, known.activity()).orElseThrow(NotFound::new);
    Optional<SignUp> held =
        places.find(municipality, signUp).filter(s -> s.state() == SignUpState.OFFERED);
    if (held.isEmpty() || !isOver(held.get())) {
      return;
    }
    Acting program = access.require(Caller.job(NAME), ActivityAccess.PASS_PLACES_ON);
    move(program, held.get(), SignUpState.LAPSED, "LAPSE", null);
    settle(activity);
  }

  private boolean isOver(SignUp held) {
    return held.offerEnds() != null && !clock.instant().isBefore(held.offerEnds());
  }

  /**
   * One step on its way, in the history. Somebody who was asked by a relative, said nothing or no
   * and never used their account leaves no trace.
   */
  SignUp move(Acting who, SignUp from, SignUpState to, String action, @Nullable Instant offerEnds) {
    boolean free =
        places.rooms(from.municipality(), from.activity()).stream()
            .anyMatch(r -> r.group() == from.group() && r.isFree());
    SignUpLifecycle.LIFECYCLE.require(
        from.state(), to, new SignUpLifecycle.Subject(free, from.offerEnds(), clock.instant()));
    SignUp moved = places.move(from, to, clock.instant(), offerEnds);
    history.moved(who, subject(from), action, from.state(), to, null);
    if (!to.isAlive() && accounts.isUnused(from.account())) {
      places.delete(moved);
      letters.forget(moved);
      if (!places.hasOther(from.account(), from.id())) {
        accounts.forget(from.account());
      }
    }
    return moved;
  }

  static boolean isOpen(Activity activity, LocalDate today) {
    LocalDate lastDay = activity.lastDay();
    return activity.state() == ActivityState.PUBLISHED
        && (lastDay == null || !lastDay.isBefore(today));
  }

  private static boolean isFull(Activity activity, int taken) {
    Integer capacity = activity.content().capacity();
    return capacity != null && taken >= capacity;
  }

  static History.Subject subject(SignUp s) {
    return new History.Subject(s.municipality(), "sign_up", s.id());
  }
}
