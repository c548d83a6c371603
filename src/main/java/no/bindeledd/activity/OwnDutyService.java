package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import no.bindeledd.activity.data.HelpWantedRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Service;

/**
 * What a volunteer helps with, in their own hands: they see where their organisation or unit lacks
 * helpers, take a role and give it back.
 */
@Service
public class OwnDutyService {
  /** How far ahead people plan their evenings. */
  private static final Duration AHEAD = Duration.ofDays(28);

  private static final int MOST = 200;

  private final HelpWantedRepository wanted;
  private final SessionRepository sessions;
  private final DutyGuard guard;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  OwnDutyService(
      HelpWantedRepository wanted,
      SessionRepository sessions,
      DutyGuard guard,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.wanted = wanted;
    this.sessions = sessions;
    this.guard = guard;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the caller does, and what they may take: where they work, and help at nothing yet. */
  public OwnDuties own(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.TAKE_ROLE, Place.ownOf(caller));
    Instant now = clock.instant();
    return transactions.read(
        () ->
            new OwnDuties(
                wanted.of(who.accountId(), now, MOST),
                wanted.worksFor(who.accountId(), now).stream()
                    .flatMap(
                        whose ->
                            wanted
                                .openTo(who.accountId(), whose, now, now.plus(AHEAD), MOST)
                                .stream())
                    .sorted(Comparator.comparing(open -> open.session().from()))
                    .limit(MOST)
                    .toList()));
  }

  /**
   * Takes a role at a session. Done twice, it is as done once.
   *
   * @throws NotFound for one who does not work for who offers it
   * @throws Rejected if somebody else took it, the session is not to come, or the caller has
   *     another role there
   */
  public void take(Caller caller, long municipality, long session, long role) {
    Acting who = access.require(caller, ActivityAccess.TAKE_ROLE, Place.ownOf(caller));
    transactions.run(
        () -> {
          Session meant = sessions.find(municipality, session).orElseThrow(NotFound::new);
          var activity = new ActivityKey(municipality, meant.activity());
          NotFound.unless(wanted.worksFor(activity, who.accountId(), clock.instant()));
          guard.put(municipality, session, role, who.accountId());
        });
  }

  /**
   * Gives back what the caller has at a session.
   *
   * @throws Rejected if it has begun
   */
  public void giveBack(Caller caller, long municipality, long session) {
    Acting who = access.require(caller, ActivityAccess.TAKE_ROLE, Place.ownOf(caller));
    transactions.run(() -> guard.drop(municipality, session, who.accountId()));
  }
}
