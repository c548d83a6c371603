package no.bindeledd.activity;

import java.time.Clock;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.activity.data.ReminderRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.notification.ChannelKind;
import no.bindeledd.notification.Channels;
import org.springframework.stereotype.Service;

/**
 * Whether and how somebody wants to be reminded of the places they have: they alone decide, signed
 * in or by the link in their message, and what they say holds for all activities.
 */
@Service
public class ReminderService {
  private final ReminderRepository reminders;
  private final PlaceRepository places;
  private final SignUpOwners signUps;
  private final PersonAccounts accounts;
  private final Channels channels;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  ReminderService(
      ReminderRepository reminders,
      PlaceRepository places,
      SignUpOwners signUps,
      PersonAccounts accounts,
      Channels channels,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.reminders = reminders;
    this.places = places;
    this.signUps = signUps;
    this.accounts = accounts;
    this.channels = channels;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How the caller is reminded. */
  public ReminderChoice choice(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.CHOOSE_REMINDERS, Place.ownOf(caller));
    return transactions.read(() -> choice(who.accountId()));
  }

  /**
   * @throws NotFound for a way in which the caller cannot be reached
   */
  public void choose(Caller caller, ReminderWay way) {
    Acting who = access.require(caller, ActivityAccess.CHOOSE_REMINDERS, Place.ownOf(caller));
    transactions.run(() -> choose(who.accountId(), way));
  }

  /** How whoever answers for a place is reminded. */
  public ReminderChoice choice(Caller caller, long municipality, long signUp) {
    access.require(
        caller, ActivityAccess.CHOOSE_REMINDERS, signUps.place(caller, municipality, signUp));
    return transactions.read(() -> choice(find(municipality, signUp).account()));
  }

  /**
   * @throws NotFound for a way in which the person cannot be reached, or before they said yes to a
   *     place
   */
  public void choose(Caller caller, long municipality, long signUp, ReminderWay way) {
    access.require(
        caller, ActivityAccess.CHOOSE_REMINDERS, signUps.place(caller, municipality, signUp));
    transactions.run(
        () -> {
          SignUp own = find(municipality, signUp);
          NotFound.unless(own.state() == SignUpState.TAKEN);
          choose(own.account(), way);
        });
  }

  private ReminderChoice choice(long account) {
    Account person = accounts.find(account).orElseThrow(NotFound::new);
    return ReminderChoice.of(
        reminders.chosen(account).orElse(null),
        person.email(),
        person.phone(),
        channels.has(ChannelKind.SMS));
  }

  private void choose(long account, ReminderWay way) {
    ReminderChoice known = choice(account);
    NotFound.unless(known.now() == way || known.others().contains(way));
    reminders.choose(account, way, clock.instant());
  }

  private SignUp find(long municipality, long signUp) {
    return places.find(municipality, signUp).orElseThrow(NotFound::new);
  }
}
