package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlannedPublicationRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Service;

/** A draft that the public will see from a day and hour on, unless its owner thinks again. */
@Service
public class PlannedPublicationService {
  private final ActivityRepository activities;
  private final PlannedPublicationRepository planned;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  PlannedPublicationService(
      ActivityRepository activities,
      PlannedPublicationRepository planned,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.activities = activities;
    this.planned = planned;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** What was planned for a draft, and what stands in its way. */
  public PublicationPlan read(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, id));
    return transactions.read(
        () -> {
          Activity draft = activities.find(municipality, id).orElseThrow(NotFound::new);
          Instant at = planned.plannedFor(municipality, id).orElse(null);
          return new PublicationPlan(
              at,
              planned.stoppedAt(municipality, id).orElse(null),
              ActivityLifecycle.LIFECYCLE.objections(
                  draft.state(),
                  ActivityState.PUBLISHED,
                  new ActivityLifecycle.Subject(
                      draft.content(),
                      draft.lastDay(),
                      Objects.requireNonNullElse(at, clock.instant()))));
        });
  }

  /**
   * Publishes it then, as it is written then.
   *
   * @param version the one whose preview was seen
   * @throws Rejected with what is missing, or if the moment is not ahead
   */
  public void plan(Caller caller, long municipality, long id, long version, Instant at) {
    Acting who = access.require(caller, ActivityAccess.PUBLISH, owners.place(municipality, id));
    transactions.run(
        () -> {
          Activity draft = activities.lock(municipality, id).orElseThrow(NotFound::new);
          if (draft.version() != version) {
            throw new ChangedMeanwhile();
          }
          ActivityLifecycle.LIFECYCLE.require(
              draft.state(),
              ActivityState.PUBLISHED,
              new ActivityLifecycle.Subject(draft.content(), draft.lastDay(), at));
          Instant now = clock.instant();
          List<Reason> wrongMoment =
              !at.isAfter(now)
                  ? List.of(Reason.at("publishAt", "activity.reason.inThePast"))
                  : at.isAfter(now.plus(Duration.ofDays(Series.DAYS_AHEAD)))
                      ? List.of(Reason.at("publishAt", "activity.reason.tooFarAhead"))
                      : List.of();
          Rejected.ifAny(wrongMoment);
          planned.plan(municipality, id, at);
          history.did(who, new History.Subject(municipality, "activity", id), "PLAN_PUBLICATION");
        });
  }

  /** It stays a draft after all. Doing it twice is as doing it once. */
  public void takeBack(Caller caller, long municipality, long id) {
    Acting who = access.require(caller, ActivityAccess.PUBLISH, owners.place(municipality, id));
    transactions.run(
        () -> {
          NotFound.unless(activities.lock(municipality, id).isPresent());
          if (planned.plannedFor(municipality, id).isPresent()) {
            planned.plan(municipality, id, null);
            history.did(who, new History.Subject(municipality, "activity", id), "TAKE_BACK");
          }
        });
  }
}
