package no.bindeledd.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.activity.data.SessionDutyRepository;
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

/** Which helpers an activity needs at each session, in the hands of whoever offers it. */
@Service
public class HelperRoleService {
  private final HelperRoleRepository roles;
  private final SessionDutyRepository duties;
  private final ActivityRepository activities;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  HelperRoleService(
      HelperRoleRepository roles,
      SessionDutyRepository duties,
      ActivityRepository activities,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.roles = roles;
    this.duties = duties;
    this.activities = activities;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** The roles of an activity, in the order in which they were written. */
  public List<HelperRole> of(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(() -> roles.of(municipality, activity));
  }

  /**
   * A new role, at each session.
   *
   * @throws Rejected with what stands in the way
   */
  public void add(Caller caller, long municipality, long activity, HelperRoleContent wish) {
    Acting who =
        access.require(caller, ActivityAccess.WRITE_ROLES, owners.place(municipality, activity));
    HelperRoleContent role = stripped(wish);
    transactions.run(
        () -> {
          requireOpen(municipality, activity);
          List<HelperRole> others = roles.of(municipality, activity);
          if (others.size() >= HelperRoleRules.MOST_ROLES) {
            throw new Rejected(
                Reason.of(
                    "activity.reason.tooManyRoles", Map.of("most", HelperRoleRules.MOST_ROLES)));
          }
          Rejected.ifAny(HelperRoleRules.faults(role, others));
          roles.add(new ActivityKey(municipality, activity), List.of(role));
          history.did(who, subject(municipality, activity), "ADD_ROLE");
        });
  }

  /**
   * Another name or number, or another word on the list. Nobody who has the role loses it.
   *
   * @param version the one that was read
   * @throws ChangedMeanwhile if somebody else changed it since
   * @throws Rejected if more people have it at a session to come than would be needed, too
   */
  public void change(
      Caller caller, long municipality, long role, long version, HelperRoleContent wish) {
    long activity = find(municipality, role).activity();
    Acting who =
        access.require(caller, ActivityAccess.WRITE_ROLES, owners.place(municipality, activity));
    HelperRoleContent content = stripped(wish);
    transactions.run(
        () -> {
          requireOpen(municipality, activity);
          List<HelperRole> others = new ArrayList<>(roles.of(municipality, activity));
          HelperRole before =
              others.stream()
                  .filter(r -> r.id() == role && r.version() == version)
                  .findFirst()
                  .orElseThrow(ChangedMeanwhile::new);
          others.remove(before);
          Rejected.ifAny(HelperRoleRules.faults(content, others));
          int filled = duties.mostAhead(municipality, role, clock.instant());
          if (content.needed() < filled) {
            throw new Rejected(
                Reason.at("needed", "activity.reason.roleFewer", Map.of("filled", filled)));
          }
          roles.change(before, content);
          history.did(who, subject(municipality, activity), "CHANGE_ROLE");
        });
  }

  /**
   * Takes a role away.
   *
   * @throws Rejected if somebody has it at a session to come
   */
  public void remove(Caller caller, long municipality, long role) {
    long activity = find(municipality, role).activity();
    Acting who =
        access.require(caller, ActivityAccess.WRITE_ROLES, owners.place(municipality, activity));
    transactions.run(
        () -> {
          requireOpen(municipality, activity);
          if (roles.find(municipality, role).isEmpty()) {
            return;
          }
          int filled = duties.peopleAhead(municipality, role, clock.instant());
          if (filled > 0) {
            throw new Rejected(Reason.of("activity.reason.roleInUse", Map.of("filled", filled)));
          }
          roles.remove(municipality, role, clock.instant());
          history.did(who, subject(municipality, activity), "REMOVE_ROLE");
        });
  }

  private void requireOpen(long municipality, long activity) {
    Activity locked = activities.lock(municipality, activity).orElseThrow(NotFound::new);
    switch (locked.state()) {
      case DRAFT, WAITING, PUBLISHED, HIDDEN -> {}
      case CANCELLED, ENDED -> throw new Rejected(Reason.of("activity.reason.closed"));
    }
  }

  private HelperRole find(long municipality, long role) {
    return transactions.read(() -> roles.find(municipality, role)).orElseThrow(NotFound::new);
  }

  private static HelperRoleContent stripped(HelperRoleContent wish) {
    return new HelperRoleContent(wish.name().strip(), wish.needed(), wish.keepsList());
  }

  private static History.Subject subject(long municipality, long activity) {
    return new History.Subject(municipality, "activity", activity);
  }
}
