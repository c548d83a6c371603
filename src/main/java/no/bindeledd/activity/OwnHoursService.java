package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HoursRepository;
import no.bindeledd.activity.data.HoursRightsRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Service;

/**
 * The hours that volunteers give, in their own hands: those who work for who offers an activity,
 * and those who helped at one of its sessions. They report, see and delete their own.
 */
@Service
public class OwnHoursService {
  /** Days back for which somebody still remembers; helpers are known for thirty. */
  public static final int DAYS_BACK = 60;

  private static final int MINUTES_OF_A_DAY = 24 * 60;
  private static final int MOST = 200;

  private final HoursRepository hours;
  private final HoursRightsRepository rights;
  private final ActivityRepository activities;
  private final Access access;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OwnHoursService(
      HoursRepository hours,
      HoursRightsRepository rights,
      ActivityRepository activities,
      Access access,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.hours = hours;
    this.rights = rights;
    this.activities = activities;
    this.access = access;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the caller reported, and for what they may. */
  public OwnHours own(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.REPORT_HOURS, Place.ownOf(caller));
    LocalDate earliest = Norway.today(clock).minusDays(DAYS_BACK);
    return transactions.read(
        () ->
            new OwnHours(
                hours.of(who.accountId(), MOST),
                rights.choices(who.accountId(), clock.instant(), earliest)));
  }

  /**
   * Says how long the caller worked for an activity on a day. Said again before somebody decided,
   * it replaces what was said.
   *
   * @throws NotFound if they have nothing to do with it on that day
   * @throws Rejected if that cannot be, or was decided already
   */
  public void report(Caller caller, long municipality, long activity, LocalDate day, int minutes) {
    Acting who = access.require(caller, ActivityAccess.REPORT_HOURS, Place.ownOf(caller));
    var key = new ActivityKey(municipality, activity);
    transactions.run(
        () -> {
          Instant now = clock.instant();
          NotFound.unless(activities.lock(municipality, activity).isPresent());
          NotFound.unless(rights.mayReport(key, who.accountId(), day, now));
          requirePossible(who.accountId(), activity, day, minutes);
          VolunteerHours known =
              hours.find(municipality, activity, who.accountId(), day).orElse(null);
          if (known == null) {
            hours.insert(key, ids.next(), who.accountId(), day, minutes, now);
            return;
          }
          if (known.state() == HoursState.CONFIRMED) {
            throw new Rejected(Reason.at("day", "activity.reason.hoursDecided"));
          }
          hours.report(known, minutes, now);
        });
  }

  /** Deletes the caller's own; what was confirmed stays as a number without a name. */
  public void delete(Caller caller, long municipality, long id) {
    access.require(
        caller,
        ActivityAccess.REPORT_HOURS,
        Place.owner(
            transactions
                .read(() -> hours.find(municipality, id))
                .orElseThrow(NotFound::new)
                .account()));
    transactions.run(() -> hours.forget(municipality, id));
  }

  private void requirePossible(long account, long activity, LocalDate day, int minutes) {
    LocalDate today = Norway.today(clock);
    if (day.isAfter(today)) {
      throw new Rejected(Reason.at("day", "activity.reason.hoursAhead"));
    }
    if (day.isBefore(today.minusDays(DAYS_BACK))) {
      throw new Rejected(
          Reason.at("day", "activity.reason.hoursLongAgo", Map.of("days", DAYS_BACK)));
    }
    if (minutes <= 0 || minutes + hours.minutesOn(account, day, activity) > MINUTES_OF_A_DAY) {
      throw new Rejected(Reason.at("hours", "activity.reason.hoursOfADay"));
    }
  }
}
