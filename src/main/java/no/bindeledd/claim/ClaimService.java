package no.bindeledd.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.claim.ClaimSteps.Next;
import no.bindeledd.claim.data.ClaimRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.Jobs;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.OrganisationPeople;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterLookUpService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What somebody does who says that they may act for an organisation. */
@Service
public class ClaimService {
  private static final int MOST_SHOWN = 20;

  private final ClaimRepository claims;
  private final ClaimSteps steps;
  private final ClaimAddress addresses;
  private final OrganisationService organisations;
  private final OrganisationPeople people;
  private final MunicipalityService municipalities;
  private final RegisterLookUpService register;
  private final PersonAccounts accounts;
  private final Jobs jobs;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ClaimService(
      ClaimRepository claims,
      ClaimSteps steps,
      ClaimAddress addresses,
      OrganisationService organisations,
      OrganisationPeople people,
      MunicipalityService municipalities,
      RegisterLookUpService register,
      PersonAccounts accounts,
      Jobs jobs,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.claims = claims;
    this.steps = steps;
    this.addresses = addresses;
    this.organisations = organisations;
    this.people = people;
    this.municipalities = municipalities;
    this.register = register;
    this.accounts = accounts;
    this.jobs = jobs;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** The caller's own, the newest first. */
  public List<Claim> own(Caller caller) {
    Acting self = access.require(caller, ClaimAccess.SEE_OWN_CLAIMS, Place.ownOf(caller));
    return transactions.read(() -> claims.of(self.accountId(), MOST_SHOWN));
  }

  public Claim get(Caller caller, long claim) {
    Acting self = access.require(caller, ClaimAccess.SEE_OWN_CLAIMS, Place.ownOf(caller));
    return transactions.read(() -> claims.own(self.accountId(), claim)).orElseThrow(NotFound::new);
  }

  /**
   * Enough of the address to which a code would go to know which mailbox that is; empty where only
   * a person can confirm. May ask the register.
   *
   * @param organisation one that is here, or
   * @param number one that is not
   */
  public Optional<String> addressHint(
      Caller caller, @Nullable Long organisation, @Nullable String number) {
    access.require(caller, ClaimAccess.CLAIM, Place.ownOf(caller));
    Optional<String> address =
        organisation == null
            ? addresses.ofNumber(caller, number, null)
            : addresses.ofOrganisation(caller, organisation);
    return address.map(ClaimAddress::hint);
  }

  /**
   * Begins a claim. The answer is the same, after the same work, whoever is in the organisation:
   * the code is made and sent by a job.
   *
   * @return its id
   * @throws Rejected with reasons at the fields
   */
  public long begin(Caller caller, ClaimWish wish) {
    Acting self = access.require(caller, ClaimAccess.CLAIM, Place.ownOf(caller));
    Rejected.ifAny(ClaimRules.of(wish));
    NewOrganisation target = target(caller, wish);
    if (wish.byAddress() && address(caller, wish, target).isEmpty()) {
      throw new Rejected(Reason.at("way", "claim.reason.noAddress"));
    }
    Account account = accounts.find(self.accountId()).orElseThrow(NotFound::new);
    return transactions.call(
        () -> {
          Claim claim = claim(account, wish, target);
          Rejected.ifAny(against(claim));
          claims.insert(claim);
          history.moved(
              self,
              new History.Subject(claim.municipality(), "organisation_claim", claim.id()),
              "CLAIM",
              null,
              claim.state(),
              null);
          if (wish.byAddress()) {
            String id = Ids.toText(claim.id());
            jobs.schedule(SendClaimCode.NAME, id, Ids.toText(claim.municipality()) + " " + id);
          }
          return claim.id();
        });
  }

  /**
   * Brings back the code that went to the organisation's address.
   *
   * @throws Rejected if it is wrong, too old, or was tried too often
   */
  public Claim prove(Caller caller, long id, String typedCode) {
    Acting self = access.require(caller, ClaimAccess.PROVE, Place.ownOf(caller));
    Claim claim = get(caller, id);
    String code = typedCode.replaceAll("\\s", "");
    // Counted in a transaction of its own, so that a wrong code is counted whatever follows.
    if (!transactions.call(() -> claims.countTry(claim, clock.instant(), ClaimRules.TRIES))) {
      throw new Rejected(Reason.at("code", "claim.reason.codeOver"));
    }
    String address = addresses.of(caller, claim).orElse(null);
    Claim proven =
        transactions.call(
            () -> {
              if (!claims.useCode(claim, hash(id, code))) {
                throw new Rejected(Reason.at("code", "claim.reason.codeWrong"));
              }
              return steps.prove(self, claim, Proof.ADDRESS, address);
            });
    follow(caller, proven);
    return proven;
  }

  /** The code does not come, or nobody reads that mailbox: somebody is asked instead. */
  public void askSomebody(Caller caller, long id, String note) {
    Acting self = access.require(caller, ClaimAccess.PROVE, Place.ownOf(caller));
    Claim claim = get(caller, id);
    Rejected.ifAny(
        ClaimRules.of(new ClaimWish(claim.municipality(), null, null, false, note.strip())));
    moveOwn(self, claim, Next.asked(note.strip(), clock.instant().plus(ClaimRules.TO_CONFIRM)));
  }

  public void withdraw(Caller caller, long id) {
    Acting self = access.require(caller, ClaimAccess.WITHDRAW, Place.ownOf(caller));
    moveOwn(self, get(caller, id), Next.to("WITHDRAW", ClaimState.WITHDRAWN, clock.instant()));
  }

  private void moveOwn(Acting self, Claim claim, Next next) {
    ClaimLifecycle.LIFECYCLE.require(
        claim.state(), next.state(), new ClaimLifecycle.Step(claim, self, false, clock.instant()));
    transactions.run(() -> steps.move(self, claim, next));
  }

  /** What is claimed: as it is here, or as it will be. */
  private NewOrganisation target(Caller caller, ClaimWish wish) {
    municipalities.get(caller, wish.place());
    if (wish.organisation() == null) {
      NewOrganisation fresh = Objects.requireNonNull(wish.fresh());
      if (fresh.parent() != null) {
        organisations.get(caller, fresh.parent());
      }
      return fresh;
    }
    Organisation here = organisations.get(caller, wish.organisation());
    NotFound.unless(organisations.municipalitiesOf(caller, here.id()).contains(wish.place()));
    return new NewOrganisation(
        here.name(), here.kind(), here.number(), null, here.sharedNumber(), here.parent());
  }

  private Optional<String> address(Caller caller, ClaimWish wish, NewOrganisation target) {
    return wish.organisation() == null
        ? addresses.ofNumber(caller, target.number(), null)
        : addresses.ofOrganisation(caller, wish.organisation());
  }

  private Claim claim(Account account, ClaimWish wish, NewOrganisation target) {
    Instant now = clock.instant();
    return new Claim(
        wish.place(),
        ids.next(),
        account.id(),
        account.name(),
        wish.note(),
        wish.organisation(),
        target,
        wish.byAddress() ? ClaimState.PROVING : ClaimState.ASKED,
        wish.byAddress() ? now.plus(ClaimRules.CODE) : null,
        null,
        null,
        null,
        null,
        now,
        now.plus(wish.byAddress() ? ClaimRules.TO_PROVE : ClaimRules.TO_CONFIRM),
        1);
  }

  /** What speaks against it that lies in what the claimant has and does. */
  private List<Reason> against(Claim claim) {
    Long organisation = claim.organisation();
    if (organisation != null
        && people.in(organisation).stream().anyMatch(a -> a.id() == claim.account())) {
      return List.of(Reason.of("claim.reason.inside"));
    }
    String number = claim.target().number();
    if (organisation == null && number != null && isHere(number)) {
      return List.of(Reason.at("number", "claim.reason.numberHere"));
    }
    List<Claim> open =
        claims.of(claim.account(), MOST_SHOWN).stream().filter(c -> c.state().isOpen()).toList();
    if (open.stream().anyMatch(c -> isSame(c, claim))) {
      return List.of(Reason.of("claim.reason.again"));
    }
    return open.size() >= ClaimRules.OPEN_AT_ONCE
        ? List.of(Reason.of("claim.reason.many"))
        : List.of();
  }

  private boolean isHere(String number) {
    return organisations.find(Caller.ANYONE, number).stream()
        .anyMatch(o -> number.equals(o.number()));
  }

  private static boolean isSame(Claim one, Claim other) {
    return one.organisation() != null
        ? one.organisation().equals(other.organisation())
        : other.organisation() == null
            && Objects.equals(one.target().number(), other.target().number())
            && one.target().name().equals(other.target().name());
  }

  /** Whatever the register says of it from now on is told. */
  private void follow(Caller caller, Claim proven) {
    String number = proven.target().number();
    if (proven.state() == ClaimState.GRANTED && number != null) {
      register.follow(caller, number);
    }
  }

  /** The claim's number is part of it, so that a hash fits one claim only. */
  static String hash(long claim, String code) {
    return Secrets.hash(Ids.toText(claim) + ":" + code);
  }
}
