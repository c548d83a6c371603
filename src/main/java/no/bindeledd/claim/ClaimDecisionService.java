package no.bindeledd.claim;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.bindeledd.claim.ClaimSteps.Next;
import no.bindeledd.claim.data.ClaimRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Change;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.NamedHistory;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.identity.PersonNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What those say about a claim who may know: people in the municipality, and those who look after
 * the organisation or the one that it is a branch of.
 */
@Service
public class ClaimDecisionService {
  private static final int MOST_SHOWN = 200;

  private final ClaimRepository claims;
  private final ClaimSteps steps;
  private final ClaimAddress addresses;
  private final ClaimLetters letters;
  private final History history;
  private final PersonNames names;
  private final PersonAccounts accounts;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ClaimDecisionService(
      ClaimRepository claims,
      ClaimSteps steps,
      ClaimAddress addresses,
      ClaimLetters letters,
      History history,
      PersonNames names,
      PersonAccounts accounts,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.claims = claims;
    this.steps = steps;
    this.addresses = addresses;
    this.letters = letters;
    this.history = history;
    this.names = names;
    this.accounts = accounts;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** What waits for the caller's word, the oldest first, two hundred at most. */
  public List<Claim> open(Caller caller) {
    Acting who = access.require(caller, ClaimAccess.SEE_CLAIMS);
    return transactions.read(() -> claims.waitingFor(who, MOST_SHOWN));
  }

  public int countOpen(Caller caller) {
    Acting who = access.require(caller, ClaimAccess.SEE_CLAIMS);
    return transactions.read(() -> claims.countWaitingFor(who));
  }

  /** One that the caller may decide, or that was decided. */
  public Claim get(Caller caller, long claim) {
    Acting who = access.require(caller, ClaimAccess.SEE_CLAIMS);
    return transactions.read(() -> claims.decidedBy(who, claim)).orElseThrow(NotFound::new);
  }

  /** Where the claimant can be reached; empty if they are gone. */
  public Optional<String> claimantAddress(Caller caller, long claim) {
    Acting who = access.require(caller, ClaimAccess.SEE_CLAIMS);
    return transactions
        .read(() -> claims.decidedBy(who, claim))
        .map(found -> accounts.find(found.account()))
        .orElseThrow(NotFound::new)
        .flatMap(account -> Optional.ofNullable(account.email()));
  }

  public NamedHistory history(Caller caller, long claim) {
    Acting who = access.require(caller, ClaimAccess.SEE_CLAIMS);
    return transactions.read(
        () -> {
          Claim found = claims.decidedBy(who, claim).orElseThrow(NotFound::new);
          List<Change> changes =
              history.of(
                  new History.Subject(found.municipality(), "organisation_claim", found.id()));
          return names.with(changes);
        });
  }

  /** What keeps the caller from confirming it now; nothing if they may. */
  public List<Reason> objections(Caller caller, long claim) {
    Acting who = access.require(caller, ClaimAccess.SEE_CLAIMS);
    Claim found = get(caller, claim);
    ClaimState to = ClaimState.GRANTED;
    return ClaimLifecycle.LIFECYCLE.objections(
        found.state(), to, new ClaimLifecycle.Step(found, who, false, clock.instant()));
  }

  /**
   * Says that the claimant may act for the organisation, and how one knows. Where nobody is yet, or
   * where it is one of them who says so, or the second person after the waiting time, that is
   * enough.
   *
   * @param how from the list, for those of the municipality
   * @return how it stands now: granted, or held
   * @throws Rejected if the caller may not, or not yet, or somebody else was faster
   */
  public ClaimState confirm(Caller caller, long claim, @Nullable Proof how) {
    Claim found = get(caller, claim);
    Acting who = access.require(caller, ClaimAccess.CONFIRM, placeOf(found));
    Proof proof = ClaimLifecycle.isFromWithin(who) ? Proof.FROM_WITHIN : how;
    if (proof == null
        || !ClaimLifecycle.isFromWithin(who) && !Proof.ofMunicipality().contains(proof)) {
      throw new Rejected(Reason.at("how", "claim.reason.howMissing"));
    }
    String address = addresses.of(caller, found).orElse(null);
    return transactions.call(() -> steps.prove(who, found, proof, address)).state();
  }

  /**
   * @throws Rejected if it is no longer open, or somebody else was faster
   */
  public void refuse(Caller caller, long claim, RefusalReason reason) {
    Claim found = get(caller, claim);
    Acting who = access.require(caller, ClaimAccess.REFUSE, placeOf(found));
    ClaimLifecycle.LIFECYCLE.require(
        found.state(),
        ClaimState.REFUSED,
        new ClaimLifecycle.Step(found, who, false, clock.instant()));
    transactions.run(
        () -> letters.refused(steps.move(who, found, Next.refused(reason, clock.instant()))));
  }

  private static Place placeOf(Claim claim) {
    return Place.municipality(claim.municipality()).andOrganisation(claim.within());
  }
}
