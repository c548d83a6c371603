package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.activity.data.SessionDutyRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Component;

/**
 * Gives roles at sessions and takes them back, so that no role ever has more people than it needs.
 * The row of the activity is locked, as it is for whoever changes its roles, moves its sessions or
 * calls them off. It is no service: it asks nobody's right, and is called inside the transaction of
 * who did.
 */
@Component
class DutyGuard {
  private final ActivityRepository activities;
  private final SessionRepository sessions;
  private final HelperRoleRepository roles;
  private final SessionDutyRepository duties;
  private final Clock clock;

  DutyGuard(
      ActivityRepository activities,
      SessionRepository sessions,
      HelperRoleRepository roles,
      SessionDutyRepository duties,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.roles = roles;
    this.duties = duties;
    this.clock = clock;
  }

  /**
   * Done twice, it is as done once.
   *
   * @return whether anything changed
   * @throws NotFound if the activity has no such role
   * @throws Rejected if it is filled, the session is not to come, or the person has another role
   */
  boolean put(long municipality, long session, long role, long account) {
    Session wanted = lock(municipality, session);
    HelperRole meant =
        roles
            .find(municipality, role)
            .filter(r -> r.activity() == wanted.activity())
            .orElseThrow(NotFound::new);
    Optional<Long> has = duties.roleOf(municipality, session, account);
    if (has.isPresent() && has.get() == role) {
      return false;
    }
    Instant now = clock.instant();
    if (wanted.state() == SessionState.CANCELLED || !wanted.from().isAfter(now)) {
      throw new Rejected(Reason.of("activity.reason.roleOver"));
    }
    if (has.isPresent()) {
      throw new Rejected(Reason.of("activity.reason.roleOther"));
    }
    var post = new SessionDutyRepository.Post(session, role);
    if (duties.filled(municipality, post) >= meant.content().needed()) {
      throw new Rejected(Reason.of("activity.reason.roleFull"));
    }
    duties.put(municipality, post, account, now);
    return true;
  }

  /**
   * Done twice, it is as done once; of a session that is called off, too.
   *
   * @return who had which role, if anybody had
   * @throws Rejected if the session has begun
   */
  Optional<DutyHolder> drop(long municipality, long session, long account) {
    Session meant = lock(municipality, session);
    Optional<DutyHolder> had =
        duties.at(municipality, session).stream()
            .filter(h -> h.person().account() == account)
            .findFirst();
    if (had.isPresent()) {
      if (!meant.from().isAfter(clock.instant())) {
        throw new Rejected(Reason.of("activity.reason.roleOver"));
      }
      duties.drop(municipality, session, account);
    }
    return had;
  }

  private Session lock(long municipality, long session) {
    Session known = sessions.find(municipality, session).orElseThrow(NotFound::new);
    Activity locked = activities.lock(municipality, known.activity()).orElseThrow(NotFound::new);
    if (!locked.state().isHeld()) {
      throw new Rejected(Reason.of("activity.reason.roleOver"));
    }
    return sessions.find(municipality, session).orElseThrow(NotFound::new);
  }
}
