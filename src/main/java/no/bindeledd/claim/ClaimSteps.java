package no.bindeledd.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.claim.ClaimLifecycle.Step;
import no.bindeledd.claim.data.ClaimRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Addresses;
import no.bindeledd.identity.OrganisationPeople;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.Arrivals;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.OrganisationService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a proof leads to, whoever brought it, and how a claim goes on: inside the transaction of
 * whoever was allowed to do it.
 */
@Component
class ClaimSteps {
  private final ClaimRepository claims;
  private final OrganisationPeople people;
  private final Arrivals arrivals;
  private final OrganisationService organisations;
  private final MunicipalityService municipalities;
  private final PersonAccounts accounts;
  private final ClaimLetters letters;
  private final History history;
  private final Clock clock;

  ClaimSteps(
      ClaimRepository claims,
      OrganisationPeople people,
      Arrivals arrivals,
      OrganisationService organisations,
      MunicipalityService municipalities,
      PersonAccounts accounts,
      ClaimLetters letters,
      History history,
      Clock clock) {
    this.claims = claims;
    this.people = people;
    this.arrivals = arrivals;
    this.organisations = organisations;
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.letters = letters;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Somebody has shown, or says, that the claimant may act for the organisation. Two who come at
   * once come one after the other: the second finds the first one there.
   *
   * @param address of the organisation, as it was looked up before
   * @return the claim as it is now: granted, or held until a second person confirms
   * @throws Rejected if it cannot go on like that
   */
  Claim prove(Acting who, Claim read, Proof proof, @Nullable String address) {
    if (accounts.find(read.account()).isEmpty()) {
      throw new Rejected(Reason.of("claim.reason.gone"));
    }
    Claim claim = hold(read);
    boolean peopled = claim.organisation() != null && !people.in(claim.organisation()).isEmpty();
    Instant now = clock.instant();
    var step = new Step(claim, who, peopled, now);
    boolean goesThrough = !peopled || claim.state() == ClaimState.HELD || step.byOneOfThem();
    ClaimState to = goesThrough ? ClaimState.GRANTED : ClaimState.HELD;
    ClaimLifecycle.LIFECYCLE.require(claim.state(), to, step);
    return to == ClaimState.GRANTED
        ? grant(who, claim, proof, address, now)
        : keepWaiting(who, claim, proof, address, now);
  }

  /** Moves a claim on, once, and writes that down. */
  Claim move(Acting who, Claim claim, Next next) {
    var moved =
        new Claim(
            claim.municipality(),
            claim.id(),
            claim.account(),
            claim.claimant(),
            next.note() == null ? claim.note() : next.note(),
            next.organisation() == null ? claim.organisation() : next.organisation(),
            claim.target(),
            next.state(),
            claim.codeExpires(),
            next.proof() == null ? claim.proof() : next.proof(),
            next.vouchedBy() == null ? claim.vouchedBy() : next.vouchedBy(),
            next.heldUntil() == null ? claim.heldUntil() : next.heldUntil(),
            next.reason(),
            claim.createdAt(),
            next.endsAt(),
            claim.version() + 1);
    if (claims.move(claim, moved) != 1) {
      throw new Rejected(Reason.of("claim.reason.movedOn"));
    }
    history.moved(
        who,
        new History.Subject(claim.municipality(), "organisation_claim", claim.id()),
        next.action(),
        claim.state(),
        next.state(),
        why(next));
    return moved;
  }

  /** The text key of what speaks for or against it. */
  private static @Nullable String why(Next next) {
    if (next.reason() != null) {
      return next.reason().textKey();
    }
    return next.proof() == null ? null : next.proof().textKey();
  }

  /** How a claim goes on; what is missing stays as it is. */
  record Next(
      String action,
      ClaimState state,
      Instant endsAt,
      @Nullable Proof proof,
      @Nullable Long organisation,
      @Nullable Long vouchedBy,
      @Nullable Instant heldUntil,
      @Nullable RefusalReason reason,
      @Nullable String note) {

    static Next to(String action, ClaimState state, Instant endsAt) {
      return new Next(action, state, endsAt, null, null, null, null, null, null);
    }

    static Next refused(RefusalReason reason, Instant endsAt) {
      return new Next("REFUSE", ClaimState.REFUSED, endsAt, null, null, null, null, reason, null);
    }

    static Next asked(@Nullable String note, Instant endsAt) {
      return new Next("ASK", ClaimState.ASKED, endsAt, null, null, null, null, null, note);
    }
  }

  /** What was not here when it was asked for may be here by now. */
  private Claim hold(Claim read) {
    Claim claim = read;
    NewOrganisation target = read.target();
    if (read.organisation() != null) {
      arrivals.hold(read.organisation());
    } else if (target.number() != null) {
      Optional<Long> known = arrivals.hold(target.number());
      if (known.isPresent()) {
        claim = withOrganisation(read, known.get());
      }
    }
    return claim;
  }

  private static Claim withOrganisation(Claim c, long organisation) {
    return new Claim(
        c.municipality(),
        c.id(),
        c.account(),
        c.claimant(),
        c.note(),
        organisation,
        c.target(),
        c.state(),
        c.codeExpires(),
        c.proof(),
        c.vouchedBy(),
        c.heldUntil(),
        c.reason(),
        c.createdAt(),
        c.endsAt(),
        c.version());
  }

  private Claim grant(Acting who, Claim claim, Proof proof, @Nullable String address, Instant now) {
    long organisation =
        claim.organisation() == null ? bringIn(who, claim, address) : claim.organisation();
    people.appoint(who, claim.account(), organisation, claim.claimant());
    Claim granted =
        move(
            who,
            claim,
            new Next(
                claim.state() == ClaimState.PROVING ? "PROVE" : "CONFIRM",
                ClaimState.GRANTED,
                now,
                proof,
                organisation,
                null,
                null,
                null,
                null));
    letters.granted(granted);
    return granted;
  }

  private long bringIn(Acting who, Claim claim, @Nullable String address) {
    NewOrganisation t = claim.target();
    var wish =
        new NewOrganisation(t.name(), t.kind(), t.number(), address, t.sharedNumber(), t.parent());
    return arrivals
        .bringIn(who, claim.municipality(), wish)
        .orElseThrow(() -> new Rejected(Reason.of("claim.reason.movedOn")));
  }

  private Claim keepWaiting(
      Acting who, Claim claim, Proof proof, @Nullable String address, Instant now) {
    boolean byPerson = proof != Proof.ADDRESS;
    Claim held =
        move(
            who,
            claim,
            new Next(
                byPerson ? "CONFIRM" : "PROVE",
                ClaimState.HELD,
                now.plus(ClaimRules.TO_CONFIRM),
                proof,
                claim.organisation(),
                byPerson ? who.account() : null,
                now.plus(ClaimRules.TO_OBJECT),
                null,
                null));
    long organisation = Objects.requireNonNull(claim.organisation());
    var addresses = new ArrayList<String>();
    if (address != null) {
      addresses.add(address);
    }
    Optional.ofNullable(organisations.get(Caller.ANYONE, organisation).email())
        .flatMap(Addresses::normalise)
        .filter(Addresses::isEmail)
        .ifPresent(addresses::add);
    letters.held(
        held, people.administrators(organisation), List.copyOf(addresses), languageOf(claim));
    return held;
  }

  Language languageOf(Claim claim) {
    return municipalities.get(Caller.ANYONE, claim.municipality()).languageForm();
  }
}
