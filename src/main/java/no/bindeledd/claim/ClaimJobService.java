package no.bindeledd.claim;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.claim.ClaimSteps.Next;
import no.bindeledd.claim.data.ClaimRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Service;

/** What the program does about claims by itself. */
@Service
public class ClaimJobService {
  private static final int AT_A_TIME = 100;

  private final ClaimRepository claims;
  private final ClaimSteps steps;
  private final ClaimAddress addresses;
  private final ClaimLetters letters;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ClaimJobService(
      ClaimRepository claims,
      ClaimSteps steps,
      ClaimAddress addresses,
      ClaimLetters letters,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.claims = claims;
    this.steps = steps;
    this.addresses = addresses;
    this.letters = letters;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Makes the code of a claim and sends it to the organisation's address. One that was written to
   * often enough today gets no further letter, without anybody being told so.
   */
  public void sendCode(Caller caller, long municipality, long id) {
    access.require(caller, ClaimAccess.SEND_CLAIM_CODE);
    Optional<Claim> found = transactions.read(() -> claims.find(municipality, id));
    if (found.isEmpty() || found.get().state() != ClaimState.PROVING) {
      return;
    }
    Claim claim = found.get();
    Optional<String> address = addresses.of(caller, claim);
    Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
    transactions.run(
        () -> {
          String code = Secrets.code();
          if (address.isPresent()
              && claims.codesSince(claim, dayAgo) < ClaimRules.CODES_A_DAY
              && claims.setCode(claim, ClaimService.hash(id, code))) {
            letters.code(claim, address.get(), code, steps.languageOf(claim));
          }
        });
  }

  /** Ends the claims that nobody did anything about in time. */
  public void lapse(Caller caller) {
    Acting who = access.require(caller, ClaimAccess.LAPSE);
    List<Claim> overdue;
    do {
      Instant now = clock.instant();
      overdue = transactions.read(() -> claims.overdue(now, AT_A_TIME));
      for (Claim claim : overdue) {
        ClaimLifecycle.LIFECYCLE.require(
            claim.state(), ClaimState.LAPSED, new ClaimLifecycle.Step(claim, who, false, now));
        transactions.run(() -> steps.move(who, claim, Next.to("LAPSE", ClaimState.LAPSED, now)));
      }
    } while (overdue.size() == AT_A_TIME);
  }
}
