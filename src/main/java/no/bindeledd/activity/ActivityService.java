package no.bindeledd.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.SessionDutyRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.OrganisationService;
import org.springframework.stereotype.Service;

/**
 * Activities in the hands of those who offer them: from a draft to the end. What they see stands in
 * {@link OwnActivityService}.
 */
@Service
public class ActivityService {
  private final ActivityRepository activities;
  private final Planner planner;
  private final Publication publication;
  private final CallingOff callingOff;
  private final Publishing publishing;
  private final ActivityLetters letters;
  private final SessionDutyRepository duties;
  private final Capacity capacity;
  private final Queue queue;
  private final MachineTranslation translation;
  private final Owners owners;
  private final OrganisationService organisations;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Ids ids;
  private final Clock clock;

  ActivityService(
      ActivityRepository activities,
      Planner planner,
      Publication publication,
      CallingOff callingOff,
      Publishing publishing,
      ActivityLetters letters,
      SessionDutyRepository duties,
      Capacity capacity,
      Queue queue,
      MachineTranslation translation,
      Owners owners,
      OrganisationService organisations,
      Access access,
      Transactions transactions,
      History history,
      Ids ids,
      Clock clock) {
    this.activities = activities;
    this.planner = planner;
    this.publication = publication;
    this.callingOff = callingOff;
    this.publishing = publishing;
    this.letters = letters;
    this.duties = duties;
    this.capacity = capacity;
    this.queue = queue;
    this.translation = translation;
    this.owners = owners;
    this.organisations = organisations;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A new draft of the organisation or unit in which the caller works.
   *
   * @param municipality where it is: one in which the organisation works, or the unit's own
   * @return its id
   * @throws NotFound also where the owner has no business
   * @throws Rejected if something cannot be kept even in a draft
   */
  public long createDraft(Caller caller, long municipality, ActivityContent content) {
    Acting who = access.require(caller, ActivityAccess.CREATE);
    Owner owner = Owners.of(who);
    access.require(caller, ActivityAccess.CREATE, owner.in(municipality));
    if (owner.organisation() != null
        && !organisations.municipalitiesOf(caller, owner.organisation()).contains(municipality)) {
      throw new NotFound();
    }
    long id = ids.next();
    transactions.run(
        () -> {
          Rejected.ifAny(faults(municipality, content));
          activities.insert(municipality, id, owner, content, clock.instant());
          history.moved(who, subject(municipality, id), "CREATE", null, ActivityState.DRAFT, null);
        });
    return id;
  }

  /** Keeps what was written; sessions that somebody moved or cancelled stay as they are. */
  public long save(
      Caller caller, long municipality, long id, long version, ActivityContent content) {
    access.require(caller, ActivityAccess.SAVE, owners.place(municipality, id));
    return save(caller, municipality, id, version, content, Set.of());
  }

  /**
   * Keeps what was written. Of a published activity the public sees it at once: times that changed
   * change its sessions from now on, and those who have a place are told of a new time or place,
   * also while it is hidden from others.
   *
   * @param version the one that was read
   * @param follow sessions that somebody moved or cancelled and that are to follow the rules now
   * @return the new version
   * @throws ChangedMeanwhile if somebody else saved since
   * @throws Rejected with what stands in the way
   */
  public long save(
      Caller caller,
      long municipality,
      long id,
      long version,
      ActivityContent content,
      Set<Long> follow) {
    Acting who = access.require(caller, ActivityAccess.SAVE, owners.place(municipality, id));
    return transactions.call(
        () -> {
          Activity before = lock(municipality, id);
          if (before.version() != version) {
            throw new ChangedMeanwhile();
          }
          Rejected.ifAny(objectionsToSaving(before, content));
          activities.update(municipality, id, version, content, clock.instant());
          translation.follow(municipality, id, content);
          if (before.state().isHeld()) {
            // Before sessions go, and who helps at them.
            List<DutyHolder> helpers = duties.ahead(municipality, id, clock.instant());
            SeriesPlan plan = planner.plan(before, content.series(), follow);
            queue.settle(lock(municipality, id));
            publication.show(municipality, id);
            if (plan.isTold() || !content.isWhere(before.content())) {
              letters.changed(before, plan, helpers);
            }
          }
          history.did(who, subject(municipality, id), "SAVE");
          return version + 1;
        });
  }

  /**
   * Lets the public see it and plans its sessions; where a coordinator looks first, they are asked.
   *
   * @param version the one whose preview was seen
   */
  public void publish(Caller caller, long municipality, long id, long version) {
    Acting who = access.require(caller, ActivityAccess.PUBLISH, owners.place(municipality, id));
    transactions.run(
        () -> {
          Activity activity = lock(municipality, id);
          if (activity.version() != version) {
            throw new ChangedMeanwhile();
          }
          publishing.publish(who, activity);
        });
  }

  /** Calls the whole activity off; those who have a place are told why. */
  public void cancel(Caller caller, long municipality, long id, CancelReason reason) {
    Acting who = access.require(caller, ActivityAccess.CANCEL, owners.place(municipality, id));
    transactions.run(() -> callingOff.of(who, lock(municipality, id), reason));
  }

  private List<Reason> objectionsToSaving(Activity before, ActivityContent content) {
    var reasons = new ArrayList<Reason>(faults(before.municipality(), content));
    if (before.state() != ActivityState.DRAFT
        && content.kind().isPlacement() != before.content().kind().isPlacement()) {
      reasons.add(Reason.at("kind", "activity.reason.kindStays"));
    }
    switch (before.state()) {
      case DRAFT -> reasons.addAll(capacity.objections(before, content.capacity()));
      case WAITING, PUBLISHED, HIDDEN -> {
        reasons.addAll(
            ActivityLifecycle.ready(
                new ActivityLifecycle.Subject(content, content.endsOn(), clock.instant())));
        reasons.addAll(capacity.objections(before, content.capacity()));
      }
      case CANCELLED, ENDED -> reasons.add(Reason.of("activity.reason.closed"));
    }
    return reasons;
  }

  private List<Reason> faults(long municipality, ActivityContent content) {
    var reasons = new ArrayList<Reason>(ActivityRules.faults(content));
    if (content.area() != null && !activities.areaExists(municipality, content.area())) {
      reasons.add(Reason.at("area", "activity.reason.areaMissing"));
    }
    return reasons;
  }

  private Activity lock(long municipality, long id) {
    return activities.lock(municipality, id).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(long municipality, long id) {
    return new History.Subject(municipality, "activity", id);
  }
}
