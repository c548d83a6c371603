package no.bindeledd.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/**
 * Gives places and takes them back, one activity at a time, so that none is given twice. It is no
 * service: it asks nobody's right. Whoever calls it has done so ({@link SignUpService} for a person
 * themselves; the matching module when a suggestion is answered, where the caller may hold a
 * one-purpose link) and calls it inside the transaction of that answer, so that the answer and the
 * place are there together or not at all.
 */
@Component
public class PlaceGuard {
  private final ActivityRepository activities;
  private final SignUpRepository signUps;
  private final Publication publication;
  private final History history;
  private final Clock clock;

  PlaceGuard(
      ActivityRepository activities,
      SignUpRepository signUps,
      Publication publication,
      History history,
      Clock clock) {
    this.activities = activities;
    this.signUps = signUps;
    this.publication = publication;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Takes a place for an account. The row of the activity is locked until the transaction ends.
   *
   * @param who the right that the caller was found to have; the history names it
   * @return false if the account had a place already: nothing changed
   * @throws NotFound if there is no such activity, or it was never published
   * @throws Rejected if it is full, over or cancelled
   */
  public boolean take(Acting who, long municipality, long activity, long account) {
    Activity wanted = lock(municipality, activity);
    if (wanted.state() == ActivityState.DRAFT) {
      throw new NotFound();
    }
    if (has(municipality, activity, account)) {
      return false;
    }
    Rejected.ifAny(objections(wanted));
    long signUp = signUps.take(municipality, activity, account, clock.instant());
    history.did(who, subject(municipality, signUp), "TAKE_PLACE");
    if (isFull(wanted, wanted.placesTaken() + 1)) {
      publication.changed(municipality);
    }
    return true;
  }

  /**
   * Gives an account's place back.
   *
   * @return false if it had none: nothing changed
   */
  public boolean giveBack(Acting who, long municipality, long activity, long account) {
    Activity left = lock(municipality, activity);
    if (!has(municipality, activity, account)) {
      return false;
    }
    long signUp = signUps.giveBack(municipality, activity, account, clock.instant());
    history.did(who, subject(municipality, signUp), "SIGN_OFF");
    if (isFull(left, left.placesTaken())) {
      publication.changed(municipality);
    }
    return true;
  }

  /** Forgets where somebody was and wants to go: their places become free. */
  public void forget(Acting who, long account) {
    for (ActivityKey key : signUps.activitiesOf(account)) {
      giveBack(who, key.municipality(), key.id(), account);
    }
    signUps.forget(account);
  }

  private List<Reason> objections(Activity activity) {
    LocalDate lastDay = activity.lastDay();
    if (activity.state() != ActivityState.PUBLISHED
        || (lastDay != null && lastDay.isBefore(Norway.today(clock)))) {
      return List.of(Reason.of("activity.reason.notOpen"));
    }
    return isFull(activity, activity.placesTaken())
        ? List.of(Reason.of("activity.reason.full"))
        : List.of();
  }

  private boolean has(long municipality, long activity, long account) {
    return signUps.state(municipality, activity, account).orElse(SignUpState.CANCELLED)
        == SignUpState.TAKEN;
  }

  private static boolean isFull(Activity activity, int taken) {
    var capacity = activity.content().capacity();
    return capacity != null && taken >= capacity;
  }

  private Activity lock(long municipality, long id) {
    return activities.lock(municipality, id).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(long municipality, long id) {
    return new History.Subject(municipality, "sign_up", id);
  }
}
