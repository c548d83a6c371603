package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_GROUP;
import static no.bindeledd.schema.Tables.SIGN_UP;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.Room;
import no.bindeledd.activity.SignUpState;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How many places each group of an activity has; what writes here holds the activity's lock. */
@Repository
public class RoomRepository {
  private final DSLContext db;

  RoomRepository(DSLContext db) {
    this.db = db;
  }

  /** The groups of an activity in the order of the list; one for everyone where there are none. */
  public List<Room> of(long municipality, long activity) {
    Map<PlaceGroup, Integer> waiting = waiting(municipality, activity);
    var rooms =
        new ArrayList<Room>(
            db.selectFrom(ACTIVITY_GROUP)
                .where(ACTIVITY_GROUP.MUNICIPALITY_ID.eq(municipality))
                .and(ACTIVITY_GROUP.ACTIVITY_ID.eq(activity))
                .fetch(
                    r -> {
                      var group = PlaceGroup.valueOf(r.getKind());
                      return new Room(
                          group,
                          r.getCapacity(),
                          r.getPlacesTaken(),
                          waiting.getOrDefault(group, 0));
                    }));
    if (rooms.isEmpty()) {
      db.select(ACTIVITY.CAPACITY, ACTIVITY.PLACES_TAKEN)
          .from(ACTIVITY)
          .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
          .and(ACTIVITY.ID.eq(activity))
          .forEach(
              r ->
                  rooms.add(
                      new Room(
                          PlaceGroup.EVERYONE,
                          r.value1(),
                          r.value2(),
                          waiting.getOrDefault(PlaceGroup.EVERYONE, 0))));
    }
    rooms.sort((a, b) -> a.group().compareTo(b.group()));
    return rooms;
  }

  private Map<PlaceGroup, Integer> waiting(long municipality, long activity) {
    var found = new EnumMap<PlaceGroup, Integer>(PlaceGroup.class);
    db.select(SIGN_UP.GROUP_KIND, DSL.count())
        .from(SIGN_UP)
        .where(SIGN_UP.MUNICIPALITY_ID.eq(municipality))
        .and(SIGN_UP.ACTIVITY_ID.eq(activity))
        .and(SIGN_UP.STATE.eq(SignUpState.WAITING.name()))
        .groupBy(SIGN_UP.GROUP_KIND)
        .forEach(r -> found.put(PlaceGroup.valueOf(r.value1()), r.value2()));
    return found;
  }

  /** Divides the places anew; who has one keeps it. Empty: they are divided no longer. */
  public void divide(ActivityKey where, Map<PlaceGroup, Integer> groups) {
    Map<PlaceGroup, Integer> taken = new EnumMap<>(PlaceGroup.class);
    of(where.municipality(), where.id()).forEach(r -> taken.put(r.group(), r.taken()));
    db.deleteFrom(ACTIVITY_GROUP)
        .where(ACTIVITY_GROUP.MUNICIPALITY_ID.eq(where.municipality()))
        .and(ACTIVITY_GROUP.ACTIVITY_ID.eq(where.id()))
        .execute();
    groups.forEach(
        (group, capacity) ->
            db.insertInto(ACTIVITY_GROUP)
                .set(ACTIVITY_GROUP.MUNICIPALITY_ID, where.municipality())
                .set(ACTIVITY_GROUP.ACTIVITY_ID, where.id())
                .set(ACTIVITY_GROUP.KIND, group.name())
                .set(ACTIVITY_GROUP.CAPACITY, capacity)
                .set(ACTIVITY_GROUP.PLACES_TAKEN, Objects.requireNonNullElse(taken.get(group), 0))
                .execute());
    if (!groups.isEmpty()) {
      db.update(ACTIVITY)
          .set(ACTIVITY.CAPACITY, groups.values().stream().mapToInt(Integer::intValue).sum())
          .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
          .where(ACTIVITY.MUNICIPALITY_ID.eq(where.municipality()))
          .and(ACTIVITY.ID.eq(where.id()))
          .execute();
    }
  }
}
