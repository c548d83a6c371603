package no.bindeledd.activity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.activity.StaffedSession.StaffedRole;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HelpWantedRepository;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.activity.data.SessionDutyRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Service;

/** Who helps at which session, in the hands of whoever offers the activity. */
@Service
public class DutyDeskService {
  private final SessionDutyRepository duties;
  private final HelperRoleRepository roles;
  private final HelpWantedRepository wanted;
  private final SessionRepository sessions;
  private final ActivityRepository activities;
  private final DutyGuard guard;
  private final DutyLetters letters;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  DutyDeskService(
      SessionDutyRepository duties,
      HelperRoleRepository roles,
      HelpWantedRepository wanted,
      SessionRepository sessions,
      ActivityRepository activities,
      DutyGuard guard,
      DutyLetters letters,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.duties = duties;
    this.roles = roles;
    this.wanted = wanted;
    this.sessions = sessions;
    this.activities = activities;
    this.guard = guard;
    this.letters = letters;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** Who has which role at a part of the sessions to come, cancelled ones too, soonest first. */
  public List<StaffedSession> ahead(
      Caller caller, long municipality, long activity, int offset, int limit) {
    access.require(caller, ActivityAccess.FILL_ROLES, owners.place(municipality, activity));
    return transactions.read(
        () -> {
          List<Session> part =
              sessions.ahead(municipality, activity, clock.instant(), offset, limit);
          List<HelperRole> all = roles.of(municipality, activity);
          Map<SessionDutyRepository.Post, List<Helper>> at =
              all.isEmpty()
                  ? Map.of()
                  : duties.at(municipality, activity, part.stream().map(Session::id).toList());
          return part.stream().map(s -> staffed(s, all, at)).toList();
        });
  }

  private static StaffedSession staffed(
      Session session, List<HelperRole> roles, Map<SessionDutyRepository.Post, List<Helper>> at) {
    return new StaffedSession(
        session,
        roles.stream()
            .map(
                role ->
                    new StaffedRole(
                        role,
                        at.getOrDefault(
                            new SessionDutyRepository.Post(session.id(), role.id()), List.of())))
            .toList());
  }

  /** Those who may be put on a role: who works for who offers it, and who has a place. */
  public List<Helper> able(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.FILL_ROLES, owners.place(municipality, activity));
    return transactions.read(
        () -> {
          Activity offered = activities.find(municipality, activity).orElseThrow(NotFound::new);
          return wanted.mayHelp(
              new ActivityKey(municipality, activity), offered.owner(), clock.instant());
        });
  }

  /**
   * Puts somebody on a role at a session; they are told. Doing it twice is as doing it once.
   *
   * @throws NotFound for somebody who may not help there
   * @throws Rejected if the role is filled, the session is not to come, or they have another role
   */
  public void put(Caller caller, long municipality, long session, long role, long account) {
    Acting who = access.require(caller, ActivityAccess.FILL_ROLES, placeOf(municipality, session));
    transactions.run(
        () -> {
          var activity = new ActivityKey(municipality, find(municipality, session).activity());
          NotFound.unless(wanted.mayHelp(activity, account, clock.instant()));
          if (guard.put(municipality, session, role, account)) {
            duties.at(municipality, session).stream()
                .filter(h -> h.person().account() == account)
                .forEach(letters::putOn);
            history.did(who, subject(activity), "PUT_ON_ROLE");
          }
        });
  }

  /**
   * Takes somebody off their role at a session; they are told.
   *
   * @throws Rejected if the session has begun
   */
  public void takeOff(Caller caller, long municipality, long session, long account) {
    Acting who = access.require(caller, ActivityAccess.FILL_ROLES, placeOf(municipality, session));
    transactions.run(
        () ->
            guard
                .drop(municipality, session, account)
                .ifPresent(
                    helper -> {
                      letters.takenOff(helper);
                      history.did(
                          who,
                          subject(new ActivityKey(municipality, helper.session().activity())),
                          "TAKE_OFF_ROLE");
                    }));
  }

  private Session find(long municipality, long session) {
    return sessions.find(municipality, session).orElseThrow(NotFound::new);
  }

  private Place placeOf(long municipality, long session) {
    return owners.place(
        municipality, transactions.read(() -> find(municipality, session)).activity());
  }

  private static History.Subject subject(ActivityKey activity) {
    return new History.Subject(activity.municipality(), "activity", activity.id());
  }
}
