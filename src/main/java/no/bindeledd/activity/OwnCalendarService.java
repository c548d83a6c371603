package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.bindeledd.activity.data.OwnCalendarRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Service;

/**
 * A person's own sessions for the calendar of their phone. The calendar's program has no sign-in,
 * so whoever knows the address may read it: the person makes it, renews it and ends it.
 */
@Service
public class OwnCalendarService {
  private static final Duration AHEAD = Duration.ofDays(400);
  private static final int MOST = 1000;

  private final OwnCalendarRepository calendars;
  private final OwnCalendars addresses;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  OwnCalendarService(
      OwnCalendarRepository calendars,
      OwnCalendars addresses,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.calendars = calendars;
    this.addresses = addresses;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** When the caller's address was made; nothing where there is none. */
  public Optional<Instant> madeAt(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.KEEP_OWN_CALENDAR, Place.ownOf(caller));
    return transactions.read(() -> calendars.madeAt(who.accountId()));
  }

  /**
   * Makes an address, or a new one in place of the old one, which leads nowhere from now on.
   *
   * @return the secret in it, which nobody can be told again
   */
  public String renew(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.KEEP_OWN_CALENDAR, Place.ownOf(caller));
    String secret = Secrets.token();
    transactions.run(
        () -> {
          calendars.put(who.accountId(), Secrets.hash(secret), clock.instant());
          history.did(who, OwnCalendars.subject(who.accountId()), "RENEW_CALENDAR");
        });
    return secret;
  }

  /**
   * @return false if there was none
   */
  public boolean end(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.KEEP_OWN_CALENDAR, Place.ownOf(caller));
    return addresses.end(who, who.accountId());
  }

  /**
   * The sessions of what the person has a place in, in order of time, for whoever holds the
   * address. Where the organiser shows the place only to those who come, neither name nor place is
   * told: calendars are read over shoulders and by the servers that fetch them.
   *
   * @throws NotFound if the address opens nothing, or no longer
   */
  public OwnCalendar read(Caller holder) {
    Place place = Place.ownOf(holder);
    access.require(holder, ActivityAccess.READ_OWN_CALENDAR, place);
    if (place.owner() == null) {
      throw new NotFound();
    }
    long account = place.owner();
    Instant now = clock.instant();
    return transactions.read(
        () ->
            new OwnCalendar(
                calendars.languageOf(account).orElseThrow(NotFound::new),
                calendars.sessionsOf(account, now, now.plus(AHEAD), MOST)));
  }
}
