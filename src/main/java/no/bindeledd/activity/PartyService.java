package no.bindeledd.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.CollisionRepository;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.Addresses;
import no.bindeledd.identity.PersonAccounts;
import org.springframework.stereotype.Service;

/**
 * Places in the hands of those who asked for them, signed in or by the link in their message:
 * everybody sees and answers for themselves and their children under 15. An adult whom they bring
 * along gets a message and says yes alone; what came of it is theirs.
 */
@Service
public class PartyService {
  /** Adults whom one person may ask along to an activity. */
  public static final int MOST_ADULTS = 4;

  private static final int COLLISIONS = 3;
  private static final int LONGEST_NAME = 160;

  private final PlaceGuard guard;
  private final PlaceRepository places;
  private final SignUpOwners owners;
  private final PlaceLetters letters;
  private final ActivityRepository activities;
  private final PublicActivityRepository catalogue;
  private final SessionRepository sessions;
  private final CollisionRepository collisions;
  private final PersonAccounts accounts;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  PartyService(
      PlaceGuard guard,
      PlaceRepository places,
      SignUpOwners owners,
      PlaceLetters letters,
      ActivityRepository activities,
      PublicActivityRepository catalogue,
      SessionRepository sessions,
      CollisionRepository collisions,
      PersonAccounts accounts,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.guard = guard;
    this.places = places;
    this.owners = owners;
    this.letters = letters;
    this.activities = activities;
    this.catalogue = catalogue;
    this.sessions = sessions;
    this.collisions = collisions;
    this.accounts = accounts;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the caller answers for. Changes nothing. */
  public Party read(Caller caller, long municipality, long signUp) {
    access.require(caller, ActivityAccess.SEE_PARTY, owners.place(caller, municipality, signUp));
    return transactions.read(() -> party(find(municipality, signUp)));
  }

  /**
   * The caller's own wish in an activity, or else their first child's.
   *
   * @throws NotFound if they never had one
   */
  public SignUp own(Caller caller, long municipality, long activity) {
    Acting who = access.require(caller, ActivityAccess.SEE_OWN_PLACES, Place.ownOf(caller));
    return transactions.read(() -> places.party(municipality, activity, who.accountId())).stream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Where the caller or a child of theirs waits for a place, or has one offered. */
  public List<Party> waiting(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_OWN_PLACES, Place.ownOf(caller));
    return transactions.read(
        () ->
            places.aliveOf(who.accountId()).stream()
                .filter(s -> s.state() != SignUpState.TAKEN)
                .collect(
                    Collectors.toMap(
                        SignUp::activity, s -> s, (first, other) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(this::party)
                .toList());
  }

  /**
   * Yes to a place that is held. Said twice, it counts once.
   *
   * @param name what the person is called, if they were not asked before
   * @throws Rejected if it is too late, or it was answered otherwise
   */
  public void accept(Caller caller, long municipality, long signUp, String name) {
    Acting who =
        access.require(
            caller, ActivityAccess.CHANGE_PARTY, owners.place(caller, municipality, signUp));
    transactions.run(
        () -> {
          SignUp held = find(municipality, signUp);
          if (held.state() == SignUpState.TAKEN) {
            return;
          }
          arrive(held.account(), name);
          letters.taken(guard.accept(who, municipality, signUp));
        });
  }

  /** No to an offer, out of the queue, or a place given back. Done twice, it counts once. */
  public void leave(Caller caller, long municipality, long signUp) {
    Acting who =
        access.require(
            caller, ActivityAccess.CHANGE_PARTY, owners.place(caller, municipality, signUp));
    transactions.run(() -> guard.leave(who, municipality, signUp));
  }

  /** A child of one of the callers's: a place, or a number in the queue. */
  public void bringChild(Caller caller, long municipality, long signUp) {
    Acting who =
        access.require(
            caller, ActivityAccess.CHANGE_PARTY, owners.place(caller, municipality, signUp));
    transactions.run(
        () -> {
          SignUp parent = find(municipality, signUp);
          requireAlive(parent);
          guard.enter(
              who,
              municipality,
              parent.activity(),
              parent.account(),
              new SignUpWish(null, 1, true));
        });
  }

  /**
   * Asks an adult along: a place is held for them, and they alone say yes. The caller learns
   * nothing of them, not even whether they were there already.
   *
   * @throws Rejected if that is no address, no place is free, or too many were asked
   */
  public void bringAdult(Caller caller, long municipality, long signUp, String typedAddress) {
    Acting who =
        access.require(
            caller, ActivityAccess.CHANGE_PARTY, owners.place(caller, municipality, signUp));
    String address =
        Addresses.normalise(typedAddress)
            .orElseThrow(() -> new Rejected(Reason.at("address", "activity.reason.noAddress")));
    transactions.run(
        () -> {
          SignUp asks = find(municipality, signUp);
          NotFound.unless(activities.lock(municipality, asks.activity()).isPresent());
          requireAlive(asks);
          if (!places.countAsked(asks, MOST_ADULTS)) {
            throw new Rejected(
                Reason.at("address", "activity.reason.askedMany", Map.of("most", MOST_ADULTS)));
          }
          long account = accounts.expect(address, language(asks.account()));
          SignUp held = guard.hold(who, municipality, asks.activity(), account, groupFor(asks));
          if (held != null) {
            letters.held(held);
          }
        });
  }

  /** As the one who asks; an adult does not take a child's place. */
  private PlaceGroup groupFor(SignUp asks) {
    return asks.group() != PlaceGroup.CHILDREN
        ? asks.group()
        : places.rooms(asks.municipality(), asks.activity()).stream()
            .map(Room::group)
            .filter(g -> g != PlaceGroup.CHILDREN)
            .findFirst()
            .orElseThrow(() -> new Rejected(Reason.of("activity.reason.full")));
  }

  private static void requireAlive(SignUp s) {
    if (!s.state().isAlive() || s.state() == SignUpState.OFFERED) {
      throw new Rejected(Reason.of("activity.reason.notYetComing"));
    }
  }

  private void arrive(long account, String name) {
    Account person = accounts.find(account).orElseThrow(NotFound::new);
    accounts.arrived(account, person.name().isBlank() ? name(name) : person.name());
  }

  /** What somebody types who says what they are called. */
  static String name(String typed) {
    String name = typed.strip();
    if (name.isEmpty()) {
      throw new Rejected(Reason.at("name", "activity.reason.nameMissing"));
    }
    var faults = new ArrayList<Reason>();
    ActivityRules.line(faults, "name", name, LONGEST_NAME);
    Rejected.ifAny(faults);
    return name;
  }

  private Party party(SignUp one) {
    Activity activity =
        activities.find(one.municipality(), one.activity()).orElseThrow(NotFound::new);
    PublicActivity shown =
        catalogue
            .preview(one.municipality(), one.activity())
            .orElseThrow(NotFound::new)
            .withNext(sessions.nextStart(one.municipality(), one.activity(), clock.instant()));
    List<SignUp> all = places.party(one.municipality(), one.activity(), one.account());
    boolean has = all.stream().anyMatch(s -> s.state() == SignUpState.TAKEN);
    boolean decides = all.stream().anyMatch(s -> s.state() == SignUpState.OFFERED);
    Account person = accounts.find(one.account()).orElseThrow(NotFound::new);
    return new Party(
        shown,
        has ? where(activity) : shown.where(),
        has ? activity.content().placement() : shown.placement(),
        all.stream().map(this::entry).toList(),
        places.rooms(one.municipality(), one.activity()),
        decides ? collisions(one) : List.of(),
        person.language(),
        person.name().isBlank(),
        Queue.isOpen(activity, Norway.today(clock)));
  }

  private static PublicActivity.Where where(Activity activity) {
    return new PublicActivity.Where(
        activity.content().placeName(),
        activity.content().address(),
        activity.content().accessNotes());
  }

  private Party.Entry entry(SignUp s) {
    return new Party.Entry(s, s.state() == SignUpState.WAITING ? places.before(s) + 1 : 0);
  }

  private List<Collision> collisions(SignUp one) {
    return collisions.of(
        one.account(), one.municipality(), one.activity(), clock.instant(), COLLISIONS);
  }

  private Language language(long account) {
    return accounts.find(account).map(Account::language).orElseThrow(NotFound::new);
  }

  private SignUp find(long municipality, long signUp) {
    return places.find(municipality, signUp).orElseThrow(NotFound::new);
  }
}
