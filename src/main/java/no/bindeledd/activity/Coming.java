package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;

/** Who comes together, each in which group, and whether there is room for all of them. */
final class Coming {
  private Coming() {}

  /** One of those who come together. */
  record Member(int child, PlaceGroup group) {}

  static List<Member> of(List<Room> rooms, List<SignUp> known, SignUpWish wish) {
    var coming = new ArrayList<Member>();
    PlaceGroup own = wish.group() == null ? null : named(rooms, wish.group()).group();
    if (own != null && known.stream().noneMatch(s -> s.child() == 0 && s.state().isAlive())) {
      coming.add(new Member(0, own));
    }
    var numbers =
        known.stream()
            .filter(s -> s.child() > 0 && s.state().isAlive())
            .map(SignUp::child)
            .toList();
    if (wish.children() < 0 || wish.children() + numbers.size() > SignUpWish.MOST_CHILDREN) {
      throw new Rejected(
          Reason.at(
              "children",
              "activity.reason.tooManyChildren",
              Map.of("most", SignUpWish.MOST_CHILDREN)));
    }
    PlaceGroup childrens =
        rooms.stream()
            .map(Room::group)
            .filter(g -> g == PlaceGroup.CHILDREN)
            .findFirst()
            .orElse(own == null ? rooms.getFirst().group() : own);
    int left = wish.children();
    for (int number = 1; left > 0; number++) {
      if (!numbers.contains(number)) {
        coming.add(new Member(number, childrens));
        left--;
      }
    }
    return coming;
  }

  static List<Reason> tooFew(List<Room> rooms, List<Member> coming) {
    for (Room room : rooms) {
      long wanted = coming.stream().filter(m -> m.group() == room.group()).count();
      if (wanted > room.free()) {
        return List.of(
            room.free() == 0
                ? Reason.of("activity.reason.full")
                : Reason.of("activity.reason.fewLeft", Map.of("free", room.free())));
      }
    }
    return List.of();
  }

  static Room named(List<Room> rooms, PlaceGroup group) {
    return rooms.stream()
        .filter(r -> r.group() == group)
        .findFirst()
        .orElseThrow(() -> new Rejected(Reason.at("group", "activity.reason.groupUnknown")));
  }
}
