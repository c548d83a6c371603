package no.bindeledd.grant.conflict;

import java.time.Clock;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.conflict.data.ConflictRepository;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.round.data.RoundRepository;
import org.springframework.stereotype.Service;

/**
 * Conflicts of interest. A declaration follows the person through all roles; whoever has declared a
 * tie never reaches the application again, and cannot take the declaration back.
 */
@Service
public class ConflictService {
  private final ConflictRepository conflicts;
  private final ApplicationRepository applications;
  private final RoundRepository rounds;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  ConflictService(
      ConflictRepository conflicts,
      ApplicationRepository applications,
      RoundRepository rounds,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.conflicts = conflicts;
    this.applications = applications;
    this.rounds = rounds;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** The applications of a round for which the caller has still to answer. */
  public List<Undeclared> undeclared(Caller caller, Ref round) {
    Acting who = access.require(caller, GrantAccess.DECLARE_CONFLICT, round.place());
    return transactions.read(
        () ->
            rounds
                .find(round)
                .filter(r -> r.state().compareTo(RoundState.ASSESSMENT) >= 0)
                .map(r -> conflicts.undeclared(round, who.accountId()))
                .orElse(List.of()));
  }

  /**
   * Answers for one application. NONE opens it to the caller; anything else closes it for good,
   * also in mid-work.
   */
  public void declare(Caller caller, Ref application, ConflictKind kind) {
    Acting who = access.require(caller, GrantAccess.DECLARE_CONFLICT, application.place());
    transactions.run(
        () -> {
          if (applications.visible(application, who.accountId()).isEmpty()) {
            throw new NotFound();
          }
          conflicts.declare(application, who.accountId(), kind, clock.instant());
          history.did(
              who,
              new History.Subject(
                  application.municipality(), "grant_application", application.id()),
              "DECLARE_CONFLICT");
        });
  }
}
