package no.bindeledd.activity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.activity.data.RoomRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.Addresses;
import no.bindeledd.identity.PersonAccounts;
import org.springframework.stereotype.Service;

/**
 * Places in the hands of whoever offers the activity: who has one, who waits, who was offered one;
 * how they are divided; and a place for somebody who asked in person.
 */
@Service
public class PlaceDeskService {
  private static final int MOST_PLACES = 10_000;

  private final ActivityRepository activities;
  private final PlaceRepository places;
  private final RoomRepository rooms;
  private final PlaceGuard guard;
  private final Queue queue;
  private final Capacity capacity;
  private final PlaceLetters letters;
  private final Publication publication;
  private final PersonAccounts accounts;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;

  PlaceDeskService(
      ActivityRepository activities,
      PlaceRepository places,
      RoomRepository rooms,
      PlaceGuard guard,
      Queue queue,
      Capacity capacity,
      PlaceLetters letters,
      Publication publication,
      PersonAccounts accounts,
      Owners owners,
      Access access,
      Transactions transactions,
      History history) {
    this.activities = activities;
    this.places = places;
    this.rooms = rooms;
    this.guard = guard;
    this.queue = queue;
    this.capacity = capacity;
    this.letters = letters;
    this.publication = publication;
    this.accounts = accounts;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
  }

  /**
   * Somebody on the organiser's list.
   *
   * @param name of the person, or of the adult who answers for the child
   * @param position in the queue, from 1; 0 for who does not wait
   */
  public record Line(SignUp signUp, String name, int position) {

    /** Shows in no log. */
    @Override
    public String toString() {
      return "Line";
    }
  }

  /** The organiser's list. */
  public record Desk(List<Room> rooms, List<Line> lines) {}

  /** Who has a place, an offer, or waits, in the order of the numbers. */
  public Desk read(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.SEE_WHO_COMES, owners.place(municipality, activity));
    return transactions.read(
        () -> {
          var positions = new EnumMap<PlaceGroup, Integer>(PlaceGroup.class);
          return new Desk(
              places.rooms(municipality, activity),
              places.alive(municipality, activity).stream()
                  .map(
                      s ->
                          new Line(
                              s,
                              accounts.find(s.account()).map(Account::name).orElse(""),
                              s.state() == SignUpState.WAITING
                                  ? positions.merge(s.group(), 1, Integer::sum)
                                  : 0))
                  .toList());
        });
  }

  /**
   * Signs somebody up who asked in person; they are told, and can leave by the link in the message.
   * Without a place they come to the queue.
   *
   * @throws Rejected with what is missing
   */
  public SignUp signUp(
      Caller caller,
      long municipality,
      long activity,
      String typedName,
      String typedAddress,
      PlaceGroup group,
      Language language) {
    Acting who =
        access.require(caller, ActivityAccess.SIGN_UP_OTHERS, owners.place(municipality, activity));
    String name = PartyService.name(typedName);
    String address =
        Addresses.normalise(typedAddress)
            .orElseThrow(() -> new Rejected(Reason.at("address", "activity.reason.noAddress")));
    return transactions.call(
        () -> {
          lock(municipality, activity);
          long account = accounts.with(address, name, language);
          SignUp entered =
              guard
                  .enter(who, municipality, activity, account, new SignUpWish(group, 0, true))
                  .getFirst();
          if (entered.state() == SignUpState.TAKEN) {
            letters.taken(entered);
          } else if (entered.state() == SignUpState.WAITING) {
            letters.waiting(entered, places.before(entered));
          }
          return entered;
        });
  }

  /** Takes somebody off the list, who is told so. Done twice, it counts once. */
  public void release(Caller caller, long municipality, long activity, long signUp) {
    Acting who =
        access.require(caller, ActivityAccess.RELEASE_PLACE, owners.place(municipality, activity));
    transactions.run(
        () -> {
          SignUp released =
              places
                  .find(municipality, signUp)
                  .filter(s -> s.activity() == activity)
                  .orElseThrow(NotFound::new);
          if (guard.leave(who, municipality, signUp)
              && places.find(municipality, signUp).isPresent()) {
            letters.released(released);
          }
        });
  }

  /**
   * Divides the places into groups, or, with none, divides them no longer. More places go to those
   * who wait. Nobody loses a place: a group must hold those who are in it.
   *
   * @throws Rejected with who would be affected
   */
  public void divide(
      Caller caller, long municipality, long activity, Map<PlaceGroup, Integer> groups) {
    Acting who =
        access.require(caller, ActivityAccess.DIVIDE_PLACES, owners.place(municipality, activity));
    transactions.run(
        () -> {
          Activity locked = lock(municipality, activity);
          if (locked.state() == ActivityState.CANCELLED || locked.state() == ActivityState.ENDED) {
            throw new Rejected(Reason.of("activity.reason.closed"));
          }
          faults(groups);
          List<SignUp> alive = places.alive(municipality, activity);
          for (PlaceGroup group : PlaceGroup.values()) {
            List<SignUp> inIt = alive.stream().filter(s -> s.group() == group).toList();
            Integer wanted = groups.get(group);
            if (wanted != null) {
              Rejected.ifAny(capacity.tooFew(group.name(), wanted, inIt));
            } else if (group != PlaceGroup.EVERYONE || !groups.isEmpty()) {
              Rejected.ifAny(capacity.inUse(group, inIt));
            }
          }
          rooms.divide(new ActivityKey(municipality, activity), groups);
          Activity now = lock(municipality, activity);
          queue.settle(now);
          if (now.state().isHeld()) {
            publication.show(municipality, activity);
          }
          history.did(
              who, new History.Subject(municipality, "activity", activity), "DIVIDE_PLACES");
        });
  }

  private static void faults(Map<PlaceGroup, Integer> groups) {
    groups.forEach(
        (group, number) -> {
          if (group == PlaceGroup.EVERYONE || number < 1 || number > MOST_PLACES) {
            throw new Rejected(
                Reason.at(
                    group.name(),
                    "activity.reason.range",
                    Map.of("least", 1, "most", MOST_PLACES)));
          }
        });
  }

  private Activity lock(long municipality, long activity) {
    return activities.lock(municipality, activity).orElseThrow(NotFound::new);
  }
}
