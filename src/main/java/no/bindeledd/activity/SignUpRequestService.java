package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.CollisionRepository;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SignUpRequestRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.Addresses;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.PersonAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing up from the public page without an account: the address gets a link, and whoever opens it
 * there presses the button. Nothing is held before that, and no account is made. Whoever asks gets
 * the same answer after the same work, whether or not the address is anybody's.
 */
@Service
public class SignUpRequestService {
  /** How long the link counts. */
  public static final Duration VALIDITY = Duration.ofHours(2);

  private static final Duration WINDOW = Duration.ofMinutes(30);
  private static final int PER_ADDRESS = 4;
  private static final int COLLISIONS = 3;

  private final SignUpRequestRepository requests;
  private final PlaceRepository places;
  private final PublicActivityRepository catalogue;
  private final CollisionRepository collisions;
  private final PlaceGuard guard;
  private final PlaceLetters letters;
  private final PersonAccounts accounts;
  private final OneTimeLinks links;
  private final PortalProperties portal;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  SignUpRequestService(
      SignUpRequestRepository requests,
      PlaceRepository places,
      PublicActivityRepository catalogue,
      CollisionRepository collisions,
      PlaceGuard guard,
      PlaceLetters letters,
      PersonAccounts accounts,
      OneTimeLinks links,
      PortalProperties portal,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.requests = requests;
    this.places = places;
    this.catalogue = catalogue;
    this.collisions = collisions;
    this.guard = guard;
    this.letters = letters;
    this.accounts = accounts;
    this.links = links;
    this.portal = portal;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** What anybody reads before they sign up; whoever is signed in also hears of collisions. */
  public SignUpOffer offer(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.ASK_FOR_PLACE);
    Long account = caller instanceof Caller.Self self ? Long.valueOf(self.subject()) : null;
    return transactions.read(() -> offer(municipality, activity, account));
  }

  /**
   * Asks for a link by which to sign up. An address that has asked too often gets no further one
   * for a while, without being told so.
   *
   * @throws Rejected if this is no address, or the wish is none
   */
  public void ask(
      Caller caller,
      long municipality,
      long activity,
      String typedAddress,
      SignUpWish wish,
      Language language) {
    access.require(caller, ActivityAccess.ASK_FOR_PLACE);
    String address =
        Addresses.normalise(typedAddress)
            .orElseThrow(() -> new Rejected(Reason.at("address", "activity.reason.noAddress")));
    accounts.requireInvented(address);
    requireWish(wish);
    transactions.run(
        () -> {
          NotFound.unless(catalogue.get(municipality, activity).isPresent());
          var now = clock.instant();
          if (requests.askedSince(address, now.minus(WINDOW)) >= PER_ADDRESS) {
            return;
          }
          var request =
              new SignUpRequest(municipality, ids.next(), activity, address, language, wish, null);
          requests.insert(request, now);
          String token = links.create(LinkPurpose.SIGN_UP, municipality, request.id(), VALIDITY);
          letters.askToConfirm(
              municipality, activity, address, language, portal.link("/me/sign-up/" + token));
        });
  }

  /** What the link in the message shows. Changes nothing. */
  public Asked read(Caller caller, long municipality, long request) {
    access.require(caller, ActivityAccess.CONFIRM_REQUEST, Place.ownOf(caller));
    return transactions.read(
        () -> {
          SignUpRequest asked = find(caller, municipality, request);
          Long account = accounts.withAddress(asked.address()).map(Account::id).orElse(null);
          return new Asked(asked, offer(municipality, asked.activity(), account));
        });
  }

  /**
   * A request and what stands open.
   *
   * @param request what was asked for
   */
  public record Asked(SignUpRequest request, SignUpOffer offer) {}

  /**
   * Signs up, with an account if there was none. Done twice, it counts once.
   *
   * @param name what the person is called, if they were not asked before
   * @param queue whether they want to wait where there is no place
   * @return the address of the page with what they have now
   */
  public String confirm(
      Caller caller, long municipality, long request, String name, boolean queue) {
    Acting who = access.require(caller, ActivityAccess.CONFIRM_REQUEST, Place.ownOf(caller));
    return transactions.call(
        () -> {
          find(caller, municipality, request);
          SignUpRequest asked = requests.lock(municipality, request).orElseThrow(NotFound::new);
          if (asked.signUp() != null) {
            return letters.link(
                places.find(municipality, asked.signUp()).orElseThrow(NotFound::new));
          }
          long account = account(asked, name);
          SignUp first =
              told(
                  guard.enter(
                      who,
                      municipality,
                      asked.activity(),
                      account,
                      new SignUpWish(asked.wish().group(), asked.wish().children(), queue)));
          requests.answered(asked, first.id());
          return letters.link(first);
        });
  }

  /**
   * Signs a person up who is signed in.
   *
   * @return what they asked for: themselves, or their first child
   * @throws Rejected if it is over, or there are too few places and they do not want to wait
   */
  public SignUp signUp(Caller caller, long municipality, long activity, SignUpWish wish) {
    Acting who = access.require(caller, ActivityAccess.TAKE_PLACE, Place.ownOf(caller));
    requireWish(wish);
    return transactions.call(
        () -> told(guard.enter(who, municipality, activity, who.accountId(), wish)));
  }

  private long account(SignUpRequest asked, String name) {
    Account known = accounts.withAddress(asked.address()).orElse(null);
    String called =
        known == null || known.name().isBlank() ? PartyService.name(name) : known.name();
    long account = accounts.with(asked.address(), called, asked.language());
    accounts.arrived(account, called);
    return account;
  }

  /** One letter about all of them, to the one who answers for them. */
  private SignUp told(List<SignUp> party) {
    for (SignUp s : party) {
      if (s.state() == SignUpState.TAKEN) {
        letters.taken(s);
        return s;
      }
    }
    SignUp first =
        party.stream().filter(s -> s.state().isAlive()).findFirst().orElseThrow(NotFound::new);
    if (first.state() == SignUpState.WAITING) {
      letters.waiting(first, places.before(first));
    }
    return first;
  }

  private static void requireWish(SignUpWish wish) {
    if (wish.group() == null && wish.children() == 0) {
      throw new Rejected(Reason.at("children", "activity.reason.nobodyComes"));
    }
    if (wish.children() < 0 || wish.children() > SignUpWish.MOST_CHILDREN) {
      throw new Rejected(
          Reason.at(
              "children",
              "activity.reason.tooManyChildren",
              Map.of("most", SignUpWish.MOST_CHILDREN)));
    }
  }

  private SignUpOffer offer(long municipality, long activity, @Nullable Long account) {
    PublicActivity shown = catalogue.get(municipality, activity).orElseThrow(NotFound::new);
    return new SignUpOffer(
        shown,
        places.rooms(municipality, activity),
        account == null
            ? List.of()
            : collisions.of(account, municipality, activity, clock.instant(), COLLISIONS),
        account == null
            || accounts.find(account).map(a -> a.name().isBlank()).orElse(Boolean.TRUE));
  }

  private SignUpRequest find(Caller caller, long municipality, long request) {
    if (!(caller instanceof Caller.LinkHolder link) || link.subject() != request) {
      throw new NotFound();
    }
    return requests.find(municipality, request).orElseThrow(NotFound::new);
  }
}
