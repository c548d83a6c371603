package no.bindeledd.activity;

import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.data.AttentionRepository.Whose;
import no.bindeledd.activity.data.HoursRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The hours that volunteers reported, in the hands of those who offer the activities. */
@Service
public class HoursDeskService {
  private static final int MOST = 200;

  private final HoursRepository hours;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;

  HoursDeskService(
      HoursRepository hours,
      Owners owners,
      Access access,
      Transactions transactions,
      History history) {
    this.hours = hours;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
  }

  /** Those that wait for a word of the caller's organisation or unit, the earliest day first. */
  public List<VolunteerHours> reported(Caller caller) {
    Whose whose = whose(access.require(caller, ActivityAccess.DECIDE_HOURS));
    return transactions.read(() -> hours.reported(whose, MOST));
  }

  /**
   * They count, as they were reported or otherwise.
   *
   * @param version the one that was seen
   * @param minutes how many count
   * @param reason why that is another number than was reported
   * @throws ChangedMeanwhile if they were changed, deleted or decided since
   * @throws Rejected if the reason is missing, or it is no number of minutes of a day
   */
  public void confirm(
      Caller caller,
      long municipality,
      long id,
      long version,
      int minutes,
      @Nullable HoursReason reason) {
    VolunteerHours known = find(municipality, id);
    Acting who =
        access.require(
            caller, ActivityAccess.DECIDE_HOURS, owners.place(municipality, known.activity()));
    HoursRules.requireMinutes(minutes);
    decide(who, known, version, HoursState.CONFIRMED, minutes, reason);
  }

  /** They do not count. */
  public void refuse(Caller caller, long municipality, long id, long version, HoursReason reason) {
    VolunteerHours known = find(municipality, id);
    Acting who =
        access.require(
            caller, ActivityAccess.DECIDE_HOURS, owners.place(municipality, known.activity()));
    decide(who, known, version, HoursState.REFUSED, 0, reason);
  }

  /** Confirmed hours of a year by activity and month: numbers without names. */
  public List<HoursTotal> totals(Caller caller, int year) {
    Whose whose = whose(access.require(caller, ActivityAccess.DECIDE_HOURS));
    return transactions.read(() -> hours.totals(whose, year));
  }

  private void decide(
      Acting who,
      VolunteerHours seen,
      long version,
      HoursState to,
      int counted,
      @Nullable HoursReason reason) {
    transactions.run(
        () -> {
          VolunteerHours now =
              hours
                  .find(seen.municipality(), seen.id())
                  .filter(h -> h.version() == version)
                  .orElseThrow(ChangedMeanwhile::new);
          HoursLifecycle.LIFECYCLE.require(
              now.state(), to, new HoursLifecycle.Decision(now.minutes(), counted, reason));
          if (!hours.decide(now, to, to == HoursState.CONFIRMED ? counted : null, reason)) {
            throw new ChangedMeanwhile();
          }
          history.moved(
              who,
              new History.Subject(now.municipality(), "volunteer_hours", now.id()),
              to == HoursState.CONFIRMED ? "CONFIRM_HOURS" : "REFUSE_HOURS",
              now.state(),
              to,
              reason == null ? null : reason.textKey());
        });
  }

  private VolunteerHours find(long municipality, long id) {
    return transactions.read(() -> hours.find(municipality, id)).orElseThrow(NotFound::new);
  }

  private static Whose whose(Acting who) {
    Owner owner = Owners.of(who);
    return owner.organisation() != null
        ? new Whose(owner.organisation(), null)
        : new Whose(Objects.requireNonNull(owner.unit()), who.municipalityId());
  }
}
