package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HoursRepository;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.activity.data.ReminderRepository;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives places and takes them back, one activity at a time, so that none is given twice; what
 * becomes free goes to the first in the queue in the same transaction ({@link Queue}). It is no
 * service: it asks nobody's right. Whoever calls it has done so ({@link SignUpService} for a person
 * themselves; the matching module when a suggestion is answered, where the caller may hold a
 * one-purpose link) and calls it inside the transaction of that answer, so that the answer and the
 * place are there together or not at all.
 */
@Component
public class PlaceGuard {
  private final ActivityRepository activities;
  private final PlaceRepository places;
  private final SignUpRepository signUps;
  private final OwnCalendars calendars;
  private final Queue queue;
  private final ReminderRepository reminders;
  private final HoursRepository hours;
  private final History history;
  private final Clock clock;

  PlaceGuard(
      ActivityRepository activities,
      PlaceRepository places,
      SignUpRepository signUps,
      OwnCalendars calendars,
      Queue queue,
      ReminderRepository reminders,
      HoursRepository hours,
      History history,
      Clock clock) {
    this.activities = activities;
    this.places = places;
    this.signUps = signUps;
    this.calendars = calendars;
    this.queue = queue;
    this.reminders = reminders;
    this.hours = hours;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Takes a place for an account, in the first group that has one. The row of the activity is
   * locked until the transaction ends.
   *
   * @param who the right that the caller was found to have; the history names it
   * @return false if the account had a place already: nothing changed
   * @throws NotFound if there is no such activity, or it was never published
   * @throws Rejected if it is full, over or cancelled
   */
  public boolean take(Acting who, long municipality, long activity, long account) {
    Activity wanted = open(municipality, activity);
    SignUp known = places.find(municipality, activity, account, 0).orElse(null);
    if (known != null && known.state() == SignUpState.TAKEN) {
      return false;
    }
    Rejected.ifAny(objections(wanted));
    if (known != null && known.state() == SignUpState.OFFERED) {
      accept(who, wanted, known);
      return true;
    }
    PlaceGroup group =
        places.rooms(municipality, activity).stream()
            .filter(r -> r.group() != PlaceGroup.CHILDREN && r.isFree())
            .findFirst()
            .map(Room::group)
            .orElseThrow(() -> new Rejected(Reason.of("activity.reason.full")));
    move(who, arrive(wanted, account, 0, group), SignUpState.TAKEN, "TAKE_PLACE", null);
    queue.settle(wanted);
    return true;
  }

  /**
   * Takes the places that are free for a person and their children, and puts who finds none into
   * the queue, if they want that.
   *
   * @return what the person answers for in this activity now
   * @throws Rejected if it is over, or there are too few places and nobody is to wait
   */
  List<SignUp> enter(Acting who, long municipality, long activity, long account, SignUpWish wish) {
    Activity wanted = open(municipality, activity);
    Rejected.ifAny(objections(wanted));
    List<Room> rooms = places.rooms(municipality, activity);
    List<SignUp> known = places.party(municipality, activity, account);
    List<Coming.Member> coming = Coming.of(rooms, known, wish);
    if (!wish.queue()) {
      Rejected.ifAny(Coming.tooFew(rooms, coming));
    }
    for (Coming.Member one : coming) {
      SignUp arrived = arrive(wanted, account, one.child(), one.group());
      boolean free = room(wanted, one.group()).isFree();
      if (free) {
        move(who, arrived, SignUpState.TAKEN, "TAKE_PLACE", null);
      } else {
        history.moved(who, Queue.subject(arrived), "WAIT", null, SignUpState.WAITING, null);
      }
    }
    queue.settle(wanted);
    return places.party(municipality, activity, account);
  }

  /**
   * Holds a place for an adult, until they say yes themselves.
   *
   * @return null if they have one, or a place in the queue, already
   * @throws Rejected if none is free
   */
  @Nullable SignUp hold(
      Acting who, long municipality, long activity, long account, PlaceGroup group) {
    Activity wanted = open(municipality, activity);
    Rejected.ifAny(objections(wanted));
    Room room = Coming.named(places.rooms(municipality, activity), group);
    SignUp known = places.find(municipality, activity, account, 0).orElse(null);
    if (!room.isFree()) {
      throw new Rejected(Reason.of("activity.reason.full"));
    }
    if (known != null && known.state().isAlive()) {
      return null;
    }
    SignUp held =
        move(
            who,
            arrive(wanted, account, 0, group),
            SignUpState.OFFERED,
            "HOLD_PLACE",
            clock.instant().plus(SignUpLifecycle.ANSWER_WITHIN));
    queue.settle(wanted);
    return held;
  }

  /**
   * Yes to a place that is held. Said twice, it counts once.
   *
   * @throws Rejected if it was not offered, or is no longer
   */
  SignUp accept(Acting who, long municipality, long signUp) {
    SignUp known = places.find(municipality, signUp).orElseThrow(NotFound::new);
    Activity wanted = open(municipality, known.activity());
    SignUp held = places.find(municipality, signUp).orElseThrow(NotFound::new);
    if (held.state() == SignUpState.TAKEN) {
      return held;
    }
    Rejected.ifAny(objections(wanted));
    return accept(who, wanted, held);
  }

  private SignUp accept(Acting who, Activity wanted, SignUp held) {
    SignUp taken = move(who, held, SignUpState.TAKEN, "ACCEPT_PLACE", null);
    queue.settle(wanted);
    return taken;
  }

  /**
   * Leaves a place, an offer or the queue. Done twice, it counts once.
   *
   * @return false if it was left already
   */
  boolean leave(Acting who, long municipality, long signUp) {
    SignUp known = places.find(municipality, signUp).orElseThrow(NotFound::new);
    Activity left = lock(municipality, known.activity());
    SignUp now = places.find(municipality, signUp).orElseThrow(NotFound::new);
    if (!now.state().isAlive()) {
      return false;
    }
    move(who, now, SignUpState.CANCELLED, "SIGN_OFF", null);
    queue.settle(left);
    return true;
  }

  /**
   * Gives back all that an account answers for in an activity, places and numbers in the queue.
   *
   * @return false if there was nothing: nothing changed
   */
  public boolean giveBack(Acting who, long municipality, long activity, long account) {
    Activity left = lock(municipality, activity);
    List<SignUp> alive =
        places.party(municipality, activity, account).stream()
            .filter(s -> s.state().isAlive())
            .toList();
    alive.forEach(s -> move(who, s, SignUpState.CANCELLED, "SIGN_OFF", null));
    queue.settle(left);
    return !alive.isEmpty();
  }

  /** Forgets where somebody was and wants to go: their places become free, their calendar ends. */
  public void forget(Acting who, long account) {
    calendars.forget(account);
    places.aliveOf(account).stream()
        .map(s -> new ActivityKey(s.municipality(), s.activity()))
        .distinct()
        .forEach(key -> giveBack(who, key.municipality(), key.id(), account));
    signUps.forget(account);
    reminders.forget(account);
    hours.forget(account);
  }

  private SignUp arrive(Activity wanted, long account, int child, PlaceGroup group) {
    return places.arrive(
        new ActivityKey(wanted.municipality(), wanted.id()),
        account,
        child,
        group,
        clock.instant());
  }

  private SignUp move(
      Acting who, SignUp from, SignUpState to, String action, @Nullable Instant offerEnds) {
    return queue.move(who, from, to, action, offerEnds);
  }

  private Room room(Activity activity, PlaceGroup group) {
    return Coming.named(places.rooms(activity.municipality(), activity.id()), group);
  }

  private List<Reason> objections(Activity activity) {
    return Queue.isOpen(activity, Norway.today(clock))
        ? List.of()
        : List.of(Reason.of("activity.reason.notOpen"));
  }

  private Activity open(long municipality, long id) {
    Activity activity = lock(municipality, id);
    if (activity.state() == ActivityState.DRAFT || activity.state() == ActivityState.WAITING) {
      throw new NotFound();
    }
    return activity;
  }

  private Activity lock(long municipality, long id) {
    return activities.lock(municipality, id).orElseThrow(NotFound::new);
  }
}
