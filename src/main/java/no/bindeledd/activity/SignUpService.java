package no.bindeledd.activity;

import java.time.Clock;
import java.util.List;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Service;

/** Places in activities: people take and leave their own, the organiser sees who comes. */
@Service
public class SignUpService {
  private final PlaceGuard guard;
  private final SignUpRepository signUps;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  SignUpService(
      PlaceGuard guard,
      SignUpRepository signUps,
      Owners owners,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.guard = guard;
    this.signUps = signUps;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes a place for the caller, who acts for themselves. Doing it twice is as doing it once.
   *
   * @return false if they had one already
   * @throws Rejected if it is full, over or cancelled
   */
  public boolean takePlace(Caller caller, long municipality, long activity) {
    Acting who = access.require(caller, ActivityAccess.TAKE_PLACE, own(caller));
    return transactions.call(() -> guard.take(who, municipality, activity, who.accountId()));
  }

  /**
   * Leaves the caller's place to others.
   *
   * @return false if they had none
   */
  public boolean signOff(Caller caller, long municipality, long activity) {
    Acting who = access.require(caller, ActivityAccess.SIGN_OFF, own(caller));
    return transactions.call(() -> guard.giveBack(who, municipality, activity, who.accountId()));
  }

  /** The caller's own places, with addresses, soonest first. */
  public List<OwnPlace> ownPlaces(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_OWN_PLACES, own(caller));
    return transactions.read(() -> signUps.placesOf(who.accountId(), clock.instant()));
  }

  /** Who has a place, in the order in which they took it: for the organiser alone. */
  public List<Participant> whoComes(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.SEE_WHO_COMES, owners.place(municipality, activity));
    return transactions.read(() -> signUps.of(municipality, activity));
  }

  private static Place own(Caller caller) {
    return switch (caller) {
      case Caller.Self person -> Place.owner(person.subject());
      case Caller.SignedIn person -> Place.owner(person.account());
      case Caller.LinkHolder link -> Place.COMMON;
      case Caller.Job job -> Place.COMMON;
      case Caller.Anyone nobody -> Place.COMMON;
    };
  }
}
