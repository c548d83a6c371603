package no.bindeledd.activity;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.PersonAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands in the way of fewer places: nobody is dropped silently, so whoever lowers the number
 * below those who have a place is told who came last.
 */
@Component
class Capacity {
  private final PlaceRepository places;
  private final PersonAccounts accounts;

  Capacity(PlaceRepository places, PersonAccounts accounts) {
    this.places = places;
    this.accounts = accounts;
  }

  /** To a number for all of the activity; where it is divided, the groups say it. */
  List<Reason> objections(Activity before, @Nullable Integer capacity) {
    List<Room> rooms = places.rooms(before.municipality(), before.id());
    if (rooms.getFirst().group() != PlaceGroup.EVERYONE) {
      int sum = rooms.stream().mapToInt(r -> r.capacity() == null ? 0 : r.capacity()).sum();
      return capacity != null && capacity == sum
          ? List.of()
          : List.of(Reason.at("capacity", "activity.reason.inGroups", Map.of("sum", sum)));
    }
    return capacity == null
        ? List.of()
        : tooFew("capacity", capacity, places.alive(before.municipality(), before.id()));
  }

  /** To so many places for these, in the order in which they came. */
  List<Reason> tooFew(String field, int capacity, List<SignUp> alive) {
    List<SignUp> held = alive.stream().filter(s -> s.state().holdsPlace()).toList();
    return held.size() <= capacity
        ? List.of()
        : List.of(
            Reason.at(
                field,
                "activity.reason.fewerThanTaken",
                Map.of("taken", held.size(), "who", names(held.subList(capacity, held.size())))));
  }

  /** To a group that is no longer there. */
  List<Reason> inUse(PlaceGroup group, List<SignUp> alive) {
    return alive.isEmpty()
        ? List.of()
        : List.of(
            Reason.at(group.name(), "activity.reason.groupInUse", Map.of("who", names(alive))));
  }

  private String names(List<SignUp> those) {
    return String.join(
        ", ",
        those.stream()
            .map(s -> accounts.find(s.account()).map(Account::name).orElse(""))
            .filter(n -> !n.isBlank())
            .distinct()
            .toList());
  }
}
