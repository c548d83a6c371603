package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.AREA;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.OwnActivity;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.schema.tables.records.ActivityRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Activities as their owners write them. */
@Repository
public class ActivityRepository {
  private final DSLContext db;
  private final ContentLists lists;

  ActivityRepository(DSLContext db, ContentLists lists) {
    this.db = db;
    this.lists = lists;
  }

  public Optional<Activity> find(long municipality, long id) {
    return db.selectFrom(ACTIVITY).where(is(municipality, id)).fetchOptional(this::toActivity);
  }

  /** The activity, which nobody else changes or takes places in until the transaction ends. */
  public Optional<Activity> lock(long municipality, long id) {
    return db.selectFrom(ACTIVITY)
        .where(is(municipality, id))
        .forUpdate()
        .fetchOptional(this::toActivity);
  }

  public Optional<Owner> owner(long municipality, long id) {
    return db.select(ACTIVITY.ORGANISATION_ID, ACTIVITY.UNIT_ID)
        .from(ACTIVITY)
        .where(is(municipality, id))
        .fetchOptional(r -> new Owner(r.value1(), r.value2()));
  }

  /** Those of an organisation in all municipalities, soonest first. */
  public List<OwnActivity> ofOrganisation(long organisation, Instant now) {
    return own(ACTIVITY.ORGANISATION_ID.eq(organisation), now);
  }

  /** Those of a unit, soonest first. */
  public List<OwnActivity> ofUnit(long municipality, long unit, Instant now) {
    return own(ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.UNIT_ID.eq(unit)), now);
  }

  private List<OwnActivity> own(Condition whose, Instant now) {
    var next =
        field(
            select(min(ACTIVITY_SESSION.STARTS_AT))
                .from(ACTIVITY_SESSION)
                .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(ACTIVITY.ID))
                .and(ACTIVITY_SESSION.STATE.eq(SessionState.PLANNED.name()))
                .and(ACTIVITY_SESSION.STARTS_AT.gt(now)));
    return db.select(ACTIVITY.fields())
        .select(AREA.NAME, next)
        .from(ACTIVITY)
        .leftJoin(AREA)
        .on(AREA.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(AREA.ID.eq(ACTIVITY.AREA_ID))
        .where(whose)
        .orderBy(ACTIVITY.LISTED_AT, ACTIVITY.ID)
        .fetch(
            r ->
                new OwnActivity(
                    r.get(ACTIVITY.MUNICIPALITY_ID),
                    r.get(ACTIVITY.ID),
                    ActivityState.valueOf(r.get(ACTIVITY.STATE)),
                    r.get(ACTIVITY.TITLE),
                    r.get(AREA.NAME),
                    r.get(ACTIVITY.ENDS_ON),
                    r.get(ACTIVITY.CAPACITY),
                    r.get(ACTIVITY.PLACES_TAKEN),
                    r.get(next),
                    r.get(ACTIVITY.CHANGED_AT)));
  }

  /** What somebody shows to the public. */
  public List<ActivityKey> published(Owner owner) {
    return of(owner, ActivityState.PUBLISHED);
  }

  /** What somebody has going, be it hidden from the public. */
  public List<ActivityKey> held(Owner owner) {
    return of(owner, ActivityState.PUBLISHED, ActivityState.HIDDEN);
  }

  /** Written into the statement: H2 finds no index for a list of bound values. */
  private static Condition isIn(ActivityState... states) {
    return ACTIVITY.STATE.in(Stream.of(states).map(state -> inline(state.name())).toList());
  }

  private List<ActivityKey> of(Owner owner, ActivityState... states) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(isIn(states))
        .and(
            owner.organisation() == null
                ? ACTIVITY.UNIT_ID.eq(owner.unit())
                : ACTIVITY.ORGANISATION_ID.eq(owner.organisation()))
        .orderBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** Those that are held whose last day was before this one. */
  public List<ActivityKey> over(LocalDate today) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(isIn(ActivityState.PUBLISHED, ActivityState.HIDDEN))
        .and(ACTIVITY.ENDS_ON.lt(today))
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  /** The published ones that stand in lists at a session that has begun. */
  public List<ActivityKey> listedBefore(Instant now) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .where(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .and(ACTIVITY.LISTED_AT.le(now))
        .fetch(r -> new ActivityKey(r.value1(), r.value2()));
  }

  public boolean areaExists(long municipality, long area) {
    return db.fetchExists(AREA, AREA.MUNICIPALITY_ID.eq(municipality).and(AREA.ID.eq(area)));
  }

  /** A new draft. */
  public void insert(
      long municipality, long id, Owner owner, ActivityContent content, Instant now) {
    ActivityRecord r = db.newRecord(ACTIVITY);
    r.setMunicipalityId(municipality);
    r.setId(id);
    r.setOrganisationId(owner.organisation());
    r.setUnitId(owner.unit());
    r.setState(ActivityState.DRAFT.name());
    r.setPlacesTaken(0);
    r.setCreatedAt(now);
    r.setListedAt(now);
    write(r, content, now);
    r.insert();
    lists.insert(municipality, id, content, Norway.local(now).toLocalDate());
  }

  /**
   * @throws ChangedMeanwhile if the version is no longer the one that was read
   */
  public void update(
      long municipality, long id, long version, ActivityContent content, Instant now) {
    ActivityRecord r = db.newRecord(ACTIVITY);
    write(r, content, now);
    r.setVersion(version + 1);
    ChangedMeanwhile.unlessOne(
        db.update(ACTIVITY)
            .set(r)
            .where(is(municipality, id))
            .and(ACTIVITY.VERSION.eq(version))
            .execute());
    lists.replace(municipality, id, content, Norway.local(now).toLocalDate());
  }

  public void publish(long municipality, long id, Instant now) {
    db.update(ACTIVITY)
        .set(ACTIVITY.STATE, ActivityState.PUBLISHED.name())
        .set(ACTIVITY.PUBLISHED_AT, now)
        .set(ACTIVITY.CHANGED_AT, now)
        .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
        .where(is(municipality, id))
        .execute();
  }

  /** Its life is over. */
  public void close(
      long municipality, long id, ActivityState state, @Nullable CancelReason reason, Instant now) {
    db.update(ACTIVITY)
        .set(ACTIVITY.STATE, state.name())
        .set(ACTIVITY.CANCEL_REASON, reason == null ? null : reason.name())
        .set(ACTIVITY.CHANGED_AT, now)
        .set(ACTIVITY.VERSION, ACTIVITY.VERSION.plus(1))
        .where(is(municipality, id))
        .execute();
  }

  /** The moment by which lists are ordered. */
  public void list(long municipality, long id, Instant at) {
    db.update(ACTIVITY).set(ACTIVITY.LISTED_AT, at).where(is(municipality, id)).execute();
  }

  /** The last day on which there may be a session; null without end. */
  public void endOn(long municipality, long id, @Nullable LocalDate day) {
    db.update(ACTIVITY).set(ACTIVITY.ENDS_ON, day).where(is(municipality, id)).execute();
  }

  private static void write(ActivityRecord r, ActivityContent c, Instant now) {
    r.setTitle(c.title());
    r.setDescription(c.description());
    r.setAudience(c.audience().name());
    r.setAgeFrom(c.ageFrom());
    r.setAgeTo(c.ageTo());
    r.setLowestLevel(c.lowestLevel().name());
    r.setPlaceName(c.placeName());
    r.setAddress(c.address());
    r.setAreaId(c.area());
    r.setAccessNotes(c.accessNotes());
    r.setAddressAfterSignUp(c.addressAfterSignUp());
    r.setStartsOn(c.startsOn());
    r.setEndsOn(c.endsOn());
    r.setCapacity(c.capacity());
    r.setPriceKroner(c.priceKroner());
    r.setChildCare(c.childCare());
    PlacementRow.write(r, c);
    r.setChangedAt(now);
  }

  private Activity toActivity(ActivityRecord r) {
    var found = lists.of(List.of(new ActivityKey(r.getMunicipalityId(), r.getId())));
    var content =
        new ActivityContent(
            r.getTitle(),
            r.getDescription(),
            found.languagesOf(r.getId()),
            NorwegianLevel.valueOf(r.getLowestLevel()),
            Audience.valueOf(r.getAudience()),
            r.getAgeFrom(),
            r.getAgeTo(),
            found.interestsOf(r.getId()),
            r.getPlaceName(),
            r.getAddress(),
            r.getAreaId(),
            r.getAccessNotes(),
            r.getAddressAfterSignUp(),
            found.seriesOf(r.getId()),
            r.getCapacity(),
            r.getPriceKroner(),
            r.getChildCare(),
            PlacementRow.read(r));
    return new Activity(
        r.getMunicipalityId(),
        r.getId(),
        r.getVersion(),
        ActivityState.valueOf(r.getState()),
        new Owner(r.getOrganisationId(), r.getUnitId()),
        content,
        r.getPlacesTaken(),
        r.getEndsOn(),
        r.getCancelReason() == null ? null : CancelReason.valueOf(r.getCancelReason()),
        r.getPublishedAt(),
        r.getChangedAt());
  }

  private static Condition is(long municipality, long id) {
    return ACTIVITY.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY.ID.eq(id));
  }
}
