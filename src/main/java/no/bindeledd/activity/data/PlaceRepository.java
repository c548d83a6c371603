package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_GROUP;
import static no.bindeledd.schema.Tables.SIGN_UP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.Room;
import no.bindeledd.activity.SignUp;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.schema.tables.records.SignUpRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Places and the queue for them. What writes here is called under the lock of the activity's row,
 * and keeps its numbers in step.
 */
@Repository
public class PlaceRepository {
  private final DSLContext db;
  private final RoomRepository rooms;
  private final Ids ids;

  PlaceRepository(DSLContext db, RoomRepository rooms, Ids ids) {
    this.db = db;
    this.rooms = rooms;
    this.ids = ids;
  }

  public Optional<SignUp> find(long municipality, long id) {
    return db.selectFrom(SIGN_UP)
        .where(SIGN_UP.MUNICIPALITY_ID.eq(municipality))
        .and(SIGN_UP.ID.eq(id))
        .fetchOptional(PlaceRepository::toSignUp);
  }

  public Optional<SignUp> find(long municipality, long activity, long account, int child) {
    return db.selectFrom(SIGN_UP)
        .where(of(municipality, activity))
        .and(SIGN_UP.ACCOUNT_ID.eq(account))
        .and(SIGN_UP.CHILD_NUMBER.eq(child))
        .fetchOptional(PlaceRepository::toSignUp);
  }

  /** What somebody answers for in an activity, whatever came of it; themselves first. */
  public List<SignUp> party(long municipality, long activity, long account) {
    return db.selectFrom(SIGN_UP)
        .where(of(municipality, activity))
        .and(SIGN_UP.ACCOUNT_ID.eq(account))
        .orderBy(SIGN_UP.CHILD_NUMBER)
        .fetch(PlaceRepository::toSignUp);
  }

  /** Everybody who still wants a place, in the order in which they came. */
  public List<SignUp> alive(long municipality, long activity) {
    return db.selectFrom(SIGN_UP)
        .where(of(municipality, activity))
        .and(SIGN_UP.STATE.in(SignUpState.alive()))
        .orderBy(SIGN_UP.QUEUE_NUMBER, SIGN_UP.ID)
        .fetch(PlaceRepository::toSignUp);
  }

  /** Everything that somebody still wants, in every municipality. */
  public List<SignUp> aliveOf(long account) {
    return db.selectFrom(SIGN_UP)
        .where(SIGN_UP.ACCOUNT_ID.eq(account))
        .and(SIGN_UP.STATE.in(SignUpState.alive()))
        .orderBy(SIGN_UP.AT, SIGN_UP.CHILD_NUMBER, SIGN_UP.ID)
        .fetch(PlaceRepository::toSignUp);
  }

  public boolean hasOther(long account, long signUp) {
    return db.fetchExists(SIGN_UP, SIGN_UP.ACCOUNT_ID.eq(account).and(SIGN_UP.ID.ne(signUp)));
  }

  /** Offers that ended before the moment, soonest first. */
  public List<SignUp> endedBefore(Instant now, int most) {
    return db.selectFrom(SIGN_UP)
        .where(SIGN_UP.STATE.eq(SignUpState.OFFERED.name()))
        .and(SIGN_UP.OFFER_ENDS_AT.le(now))
        .orderBy(SIGN_UP.OFFER_ENDS_AT, SIGN_UP.ID)
        .limit(most)
        .fetch(PlaceRepository::toSignUp);
  }

  /** How many in the same queue came before. */
  public int before(SignUp waiting) {
    return db.fetchCount(
        SIGN_UP,
        queue(waiting.municipality(), waiting.activity(), waiting.group())
            .and(SIGN_UP.QUEUE_NUMBER.lt(waiting.number())));
  }

  /** The first of a queue. */
  public Optional<SignUp> first(long municipality, long activity, PlaceGroup group) {
    return db.selectFrom(SIGN_UP)
        .where(queue(municipality, activity, group))
        .orderBy(SIGN_UP.QUEUE_NUMBER, SIGN_UP.ID)
        .limit(1)
        .fetchOptional(PlaceRepository::toSignUp);
  }

  /** The groups of an activity in the order of the list; one for everyone where there are none. */
  public List<Room> rooms(long municipality, long activity) {
    return rooms.of(municipality, activity);
  }

  /** Comes to the end of the queue, with the next number. */
  public SignUp arrive(ActivityKey where, long account, int child, PlaceGroup group, Instant now) {
    Optional<SignUp> before = find(where.municipality(), where.id(), account, child);
    var arrived =
        new SignUp(
            where.municipality(),
            before.map(SignUp::id).orElseGet(ids::next),
            where.id(),
            account,
            child,
            group,
            SignUpState.WAITING,
            draw(where),
            now,
            null);
    if (before.isPresent()) {
      update(arrived);
    } else {
      db.insertInto(SIGN_UP)
          .set(SIGN_UP.MUNICIPALITY_ID, arrived.municipality())
          .set(SIGN_UP.ID, arrived.id())
          .set(SIGN_UP.ACTIVITY_ID, arrived.activity())
          .set(SIGN_UP.ACCOUNT_ID, account)
          .set(SIGN_UP.CHILD_NUMBER, child)
          .set(SIGN_UP.GROUP_KIND, group.name())
          .set(SIGN_UP.STATE, arrived.state().name())
          .set(SIGN_UP.QUEUE_NUMBER, arrived.number())
          .set(SIGN_UP.AT, now)
          .execute();
    }
    return arrived;
  }

  private long draw(ActivityKey where) {
    db.update(ACTIVITY)
        .set(ACTIVITY.NUMBERS_DRAWN, ACTIVITY.NUMBERS_DRAWN.plus(1))
        .where(ACTIVITY.MUNICIPALITY_ID.eq(where.municipality()))
        .and(ACTIVITY.ID.eq(where.id()))
        .execute();
    return db.select(ACTIVITY.NUMBERS_DRAWN)
        .from(ACTIVITY)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(where.municipality()))
        .and(ACTIVITY.ID.eq(where.id()))
        .fetchSingle(r -> r.value1());
  }

  /** From one state to another; a place that it holds is counted, or counted no longer. */
  public SignUp move(SignUp from, SignUpState to, Instant now, @Nullable Instant offerEnds) {
    var moved =
        new SignUp(
            from.municipality(),
            from.id(),
            from.activity(),
            from.account(),
            from.child(),
            from.group(),
            to,
            from.number(),
            now,
            offerEnds);
    update(moved);
    count(from, (to.holdsPlace() ? 1 : 0) - (from.state().holdsPlace() ? 1 : 0));
    return moved;
  }

  private void update(SignUp s) {
    db.update(SIGN_UP)
        .set(SIGN_UP.STATE, s.state().name())
        .set(SIGN_UP.GROUP_KIND, s.group().name())
        .set(SIGN_UP.QUEUE_NUMBER, s.number())
        .set(SIGN_UP.AT, s.at())
        .set(SIGN_UP.OFFER_ENDS_AT, s.offerEnds())
        .where(SIGN_UP.MUNICIPALITY_ID.eq(s.municipality()))
        .and(SIGN_UP.ID.eq(s.id()))
        .execute();
  }

  private void count(SignUp where, int difference) {
    if (difference == 0) {
      return;
    }
    db.update(ACTIVITY)
        .set(ACTIVITY.PLACES_TAKEN, ACTIVITY.PLACES_TAKEN.plus(difference))
        .where(ACTIVITY.MUNICIPALITY_ID.eq(where.municipality()))
        .and(ACTIVITY.ID.eq(where.activity()))
        .execute();
    db.update(ACTIVITY_GROUP)
        .set(ACTIVITY_GROUP.PLACES_TAKEN, ACTIVITY_GROUP.PLACES_TAKEN.plus(difference))
        .where(ACTIVITY_GROUP.MUNICIPALITY_ID.eq(where.municipality()))
        .and(ACTIVITY_GROUP.ACTIVITY_ID.eq(where.activity()))
        .and(ACTIVITY_GROUP.KIND.eq(where.group().name()))
        .execute();
  }

  /**
   * One adult more was asked along.
   *
   * @return false if that would be too many
   */
  public boolean countAsked(SignUp asks, int most) {
    return db.update(SIGN_UP)
            .set(SIGN_UP.ADULTS_ASKED, SIGN_UP.ADULTS_ASKED.plus(1))
            .where(SIGN_UP.MUNICIPALITY_ID.eq(asks.municipality()))
            .and(SIGN_UP.ID.eq(asks.id()))
            .and(SIGN_UP.ADULTS_ASKED.lt(most))
            .execute()
        == 1;
  }

  /** A wish that leaves no trace; it holds no place any more. */
  public void delete(SignUp gone) {
    db.deleteFrom(SIGN_UP)
        .where(SIGN_UP.MUNICIPALITY_ID.eq(gone.municipality()))
        .and(SIGN_UP.ID.eq(gone.id()))
        .execute();
  }

  private static Condition of(long municipality, long activity) {
    return SIGN_UP.MUNICIPALITY_ID.eq(municipality).and(SIGN_UP.ACTIVITY_ID.eq(activity));
  }

  private static Condition queue(long municipality, long activity, PlaceGroup group) {
    return of(municipality, activity)
        .and(SIGN_UP.STATE.eq(SignUpState.WAITING.name()))
        .and(SIGN_UP.GROUP_KIND.eq(group.name()));
  }

  private static SignUp toSignUp(SignUpRecord r) {
    return new SignUp(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        r.getAccountId(),
        r.getChildNumber(),
        PlaceGroup.valueOf(r.getGroupKind()),
        SignUpState.valueOf(r.getState()),
        r.getQueueNumber(),
        r.getAt(),
        r.getOfferEndsAt());
  }
}
