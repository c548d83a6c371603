package no.bindeledd.organisation.merge;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.CONTACT_NOTE;
import static no.bindeledd.schema.Tables.DOOR_OPENER;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.REGISTER_TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationProfile;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.OrganisationTies;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.contact.NoteContent;
import no.bindeledd.organisation.contact.SpokeWith;
import no.bindeledd.organisation.contact.Way;
import no.bindeledd.schema.DefaultSchema;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two rows become one organisation with all that either had, and two again as they were. */
@IntegrationTest
class MergeTest {
  /** Tables that a merge moves rows of, and tables whose rows stay with the row they are about. */
  private static final Set<String> MOVED =
      Set.of(
          "activity",
          "activity_template",
          "membership",
          "grant_application",
          "contact_note",
          "door_opener",
          "register_task",
          "organisation_presence",
          "organisation_claim");

  private static final Set<String> STAYS =
      Set.of(
          "organisation_told",
          "organisation_key",
          "organisation_keyed",
          // What a list came to is told as it was then; an old id leads on.
          "organisation_import_row",
          "organisation_merge_field");

  @Autowired MergeService merges;
  @Autowired DuplicateService duplicates;
  @Autowired OrganisationService organisations;
  @Autowired OwnOrganisationService own;
  @Autowired ContactHistoryService contacts;
  @Autowired ActivityService activities;
  @Autowired KeyJob keys;
  @Autowired Retention retention;
  @Autowired List<OrganisationTies> ties;
  @Autowired World world;
  @Autowired DSLContext db;
  @Autowired Ids ids;
  @Autowired Clock clock;
  @Autowired TestClock testClock;

  private long here;
  private long there;
  private long survivor;
  private long merged;
  private Caller.SignedIn coordinator;

  @BeforeEach
  void oneOrganisationTwice() {
    here = world.municipality();
    there = world.municipality();
    survivor = world.organisation(here);
    merged = world.organisation(here, there);
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
  }

  @Test
  void everyTableThatNamesAnOrganisationIsMovedOrStaysByDecision() {
    Set<String> naming =
        DefaultSchema.DEFAULT_SCHEMA
            .tableStream()
            .filter(table -> table.field("organisation_id") != null)
            .map(Table::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    naming.removeAll(STAYS);
    assertThat(naming)
        .as("tables whose rows would be lost in a merge: they need an OrganisationTies")
        .isEqualTo(new TreeSet<>(MOVED));
    assertThat(ties).extracting(OrganisationTies::name).doesNotHaveDuplicates();
  }

  @Test
  void whateverTheTwoHaveAMergeAndItsUndoingGiveBackTheSameRows() {
    for (int seed = 0; seed < 8; seed++) {
      oneOrganisationTwice();
      fill(new Random(seed));
      Map<String, List<String>> before = rows();
      long merge = merge(EnumSet.noneOf(OrganisationField.class));
      assertThat(belongingsOf(merged)).as("seed " + seed).isZero();
      merges.undo(coordinator, merge);
      assertThat(rows()).as("seed " + seed).isEqualTo(before);
    }
  }

  @Test
  void nothingIsLostAndTheOldAddressLeadsOn() {
    fill(new Random(42));
    int all = belongingsOf(merged) + belongingsOf(survivor);
    merge(EnumSet.of(OrganisationField.EMAIL));
    assertThat(belongingsOf(survivor)).isEqualTo(all);
    assertThat(organisations.get(Caller.ANYONE, merged).id()).isEqualTo(survivor);
    assertThat(organisations.get(Caller.ANYONE, merged).email())
        .startsWith("post-")
        .contains(Ids.toText(merged));
    assertThat(organisations.municipalitiesOf(Caller.ANYONE, survivor)).contains(here, there);
    assertThat(organisations.in(Caller.ANYONE, there))
        .extracting(Organisation::id)
        .contains(survivor)
        .doesNotContain(merged);
    assertThat(db.fetchCount(ACTIVITY_SESSION, ACTIVITY_SESSION.OWNER_ID.eq(merged))).isZero();
  }

  @Test
  void thoseWhoWorkInEitherAreToldOfTheMergeAndOfItsUndoing() {
    var one = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, survivor);
    var other = world.inOrganisation(Role.ORGANISATION_MEMBER, merged);
    long merge = merge(EnumSet.noneOf(OrganisationField.class));
    assertThat(letters(one, "organisations-merged")).hasSize(1);
    assertThat(letters(other, "organisations-merged"))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .contains(organisations.get(Caller.ANYONE, survivor).name(), "30 dager"));
    merges.undo(coordinator, merge);
    assertThat(letters(one, "organisations-parted")).hasSize(1);
    assertThat(letters(other, "organisations-parted")).hasSize(1);
  }

  private List<String> letters(Caller.SignedIn who, String template) {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(who.account()))
        .and(OUTBOX_MESSAGE.TEMPLATE.eq(template))
        .fetch(OUTBOX_MESSAGE.BODY);
  }

  @Test
  void whatCameAfterwardsStaysWithTheOneThatGoesOn() {
    fill(new Random(7));
    long merge = merge(EnumSet.of(OrganisationField.NAME));
    long later = contacts.write(coordinator, survivor, note());
    var admin = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, survivor);
    var open = own.open(admin);
    own.change(
        admin,
        open.version(),
        new OrganisationProfile(
            open.profile().name(), "Skrevet siden", "ny@example.org", null, null));
    merges.undo(coordinator, merge);
    assertThat(contacts.of(coordinator, survivor, 50)).extracting(n -> n.id()).contains(later);
    Organisation now = organisations.get(Caller.ANYONE, survivor);
    assertThat(now.purpose()).isEqualTo("Skrevet siden");
    assertThat(now.email()).isEqualTo("ny@example.org");
    assertThat(now.name()).as("untouched since, so as before").contains(Ids.toText(survivor));
    assertThat(organisations.get(Caller.ANYONE, merged).id()).isEqualTo(merged);
  }

  @Test
  void aNumberStandsWithOneAndGoesBack() {
    String number = "974760673";
    db.update(ORGANISATION)
        .setNull(ORGANISATION.ORGANISATION_NUMBER)
        .where(ORGANISATION.ORGANISATION_NUMBER.eq(number))
        .execute();
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, number)
        .where(ORGANISATION.ID.eq(merged))
        .execute();
    long merge = merge(EnumSet.noneOf(OrganisationField.class));
    assertThat(organisations.get(Caller.ANYONE, survivor).number()).isEqualTo(number);
    var administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, world.municipality());
    assertThat(
            own.bringIn(
                administrator,
                new NewOrganisation("Hva som helst", Organisation.Kind.VOLUNTARY, number)))
        .isEqualTo(survivor);
    merges.undo(coordinator, merge);
    assertThat(organisations.get(Caller.ANYONE, merged).number()).isEqualTo(number);
    assertThat(organisations.get(Caller.ANYONE, survivor).number()).isNull();
    db.update(ORGANISATION)
        .setNull(ORGANISATION.ORGANISATION_NUMBER)
        .where(ORGANISATION.ID.eq(merged))
        .execute();
  }

  @Test
  void afterThirtyDaysNobodyUndoesItAndWhatEachSaidIsForgotten() {
    long merge = merge(EnumSet.noneOf(OrganisationField.class));
    assertThat(merges.undoable(coordinator)).extracting(Merge::id).contains(merge);
    testClock.pass(Duration.ofDays(31));
    assertThat(merges.undoable(coordinator)).isEmpty();
    assertThatThrownBy(() -> merges.undo(coordinator, merge)).isInstanceOf(Rejected.class);
    retention.runAll();
    assertThatThrownBy(() -> merges.undo(coordinator, merge)).isInstanceOf(Rejected.class);
    assertThat(organisations.get(Caller.ANYONE, merged).id()).isEqualTo(survivor);
  }

  @Test
  void aChainIsTakenApartFromItsEnd() {
    long first = merge(EnumSet.noneOf(OrganisationField.class));
    long last = world.organisation(here);
    long second =
        merges.merge(coordinator, wish(last, survivor, EnumSet.noneOf(OrganisationField.class)));
    assertThat(organisations.get(Caller.ANYONE, merged).id()).isEqualTo(last);
    assertThatThrownBy(() -> merges.undo(coordinator, first)).isInstanceOf(Rejected.class);
    merges.undo(coordinator, second);
    merges.undo(coordinator, first);
    assertThat(organisations.get(Caller.ANYONE, merged).id()).isEqualTo(merged);
  }

  @Test
  void whoeverLookedAtSomethingElseIsTold() {
    var wish = wish(survivor, merged, EnumSet.noneOf(OrganisationField.class));
    db.update(ORGANISATION)
        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
        .where(ORGANISATION.ID.eq(merged))
        .execute();
    assertThatThrownBy(() -> merges.merge(coordinator, wish)).isInstanceOf(ChangedMeanwhile.class);
    merge(EnumSet.noneOf(OrganisationField.class));
    assertThatThrownBy(() -> merge(EnumSet.noneOf(OrganisationField.class)))
        .as("it leads to the other already")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theBorderStands() {
    var wish = wish(survivor, merged, EnumSet.noneOf(OrganisationField.class));
    var stranger = world.inUnit(Role.COORDINATOR, there, world.unit(there));
    var caseworker = world.inUnit(Role.CASEWORKER, here, world.unit(here));
    var member = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, survivor);
    for (Caller nobody : List.of(stranger, caseworker, member, Caller.ANYONE)) {
      assertThatThrownBy(() -> merges.preview(nobody, survivor, merged))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> merges.merge(nobody, wish)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> duplicates.keepApart(nobody, survivor, merged))
          .isInstanceOf(NotFound.class);
    }
    long merge = merge(EnumSet.noneOf(OrganisationField.class));
    for (Caller nobody : List.of(stranger, caseworker, member, Caller.ANYONE)) {
      assertThatThrownBy(() -> merges.undo(nobody, merge)).isInstanceOf(NotFound.class);
    }
    assertThat(merges.undoable(stranger)).isEmpty();
    world.end(coordinator);
    assertThatThrownBy(() -> merges.undo(coordinator, merge)).isInstanceOf(NotFound.class);
  }

  @Test
  void likelyOnesAreFoundByWhatTheyShareAndAreForgottenWhenSomebodySaysTheyAreTwo() {
    name(survivor, "Språkkafé i Askelund");
    name(merged, "Askelund språk kafe");
    keys.run();
    assertThat(duplicates.likely(coordinator)).isEmpty();
    name(merged, "Askelund Sprakkafe");
    keys.run();
    Duplicate pair = duplicates.likely(coordinator).getFirst();
    assertThat(Set.of(pair.first(), pair.second())).isEqualTo(Set.of(survivor, merged));
    assertThat(pair.alike().common()).containsExactly(Alike.Common.NAME);
    assertThat(pair.alike().likely()).isFalse();
    db.update(ORGANISATION)
        .set(ORGANISATION.PHONE, "22 33 44 55")
        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
        .where(ORGANISATION.ID.in(survivor, merged))
        .execute();
    keys.run();
    assertThat(duplicates.likely(coordinator).getFirst().alike().likely()).isTrue();
    duplicates.keepApart(coordinator, merged, survivor);
    duplicates.keepApart(coordinator, survivor, merged);
    assertThat(duplicates.likely(coordinator)).isEmpty();
  }

  private void name(long organisation, String name) {
    db.update(ORGANISATION)
        .set(ORGANISATION.NAME, name)
        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
  }

  private long merge(Set<OrganisationField> fromMerged) {
    return merges.merge(coordinator, wish(survivor, merged, fromMerged));
  }

  private MergeWish wish(long goesOn, long other, Set<OrganisationField> fromOther) {
    MergePreview seen = merges.preview(coordinator, goesOn, other);
    return new MergeWish(goesOn, seen.first().version(), other, seen.second().version(), fromOther);
  }

  /** Some of everything that an organisation can have, on both sides. */
  private void fill(Random random) {
    for (long organisation : new long[] {survivor, merged}) {
      for (int i = 0; i < 1 + random.nextInt(3); i++) {
        Caller.SignedIn member = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
        if (random.nextBoolean()) {
          world.end(member);
        } else if (random.nextBoolean()) {
          publish(member, random);
        }
      }
      for (int i = 0; i < random.nextInt(3); i++) {
        contacts.write(coordinator, organisation, note());
      }
      if (random.nextBoolean()) {
        task(organisation);
      }
      if (random.nextBoolean()) {
        opener(organisation);
      }
    }
    publish(world.inOrganisation(Role.ORGANISATION_MEMBER, merged), random);
    task(merged);
    opener(merged);
  }

  private void publish(Caller.SignedIn member, Random random) {
    var today = Norway.today(clock);
    long area = world.area(here, "Sentrum", 60).id();
    var content =
        new ActivityContent(
            "Strikkekveld",
            "Vi strikker.",
            Set.of("nb"),
            NorwegianLevel.A1,
            Audience.EVERYONE,
            16,
            null,
            Set.of(Interest.CRAFT),
            "Huset",
            "Veien 1",
            area,
            "",
            false,
            today,
            today.plusWeeks(3),
            List.of(
                new WeeklyTime(
                    java.time.DayOfWeek.MONDAY,
                    java.time.LocalTime.of(18, 0),
                    java.time.LocalTime.of(20, 0))),
            10,
            0,
            false);
    long id = activities.createDraft(member, here, content);
    if (random.nextBoolean()) {
      activities.publish(member, here, id, 1);
    }
  }

  private void task(long organisation) {
    db.insertInto(REGISTER_TASK)
        .set(REGISTER_TASK.MUNICIPALITY_ID, here)
        .set(REGISTER_TASK.ID, ids.next())
        .set(REGISTER_TASK.ORGANISATION_ID, organisation)
        .set(REGISTER_TASK.KIND, "RENAMED")
        .set(REGISTER_TASK.STATE, "OPEN")
        .set(REGISTER_TASK.CREATED_AT, clock.instant())
        .set(REGISTER_TASK.VERSION, 1L)
        .execute();
  }

  private void opener(long organisation) {
    db.insertInto(DOOR_OPENER)
        .set(DOOR_OPENER.MUNICIPALITY_ID, here)
        .set(DOOR_OPENER.ID, ids.next())
        .set(DOOR_OPENER.ACCOUNT_ID, world.account())
        .set(DOOR_OPENER.ORGANISATION_ID, organisation)
        .set(DOOR_OPENER.CONTACT_NAME, "Sara")
        .set(DOOR_OPENER.SHOWN_TO, "NOBODY")
        .set(DOOR_OPENER.CONFIRMED_AT, clock.instant())
        .set(DOOR_OPENER.VERSION, 1L)
        .execute();
  }

  private NoteContent note() {
    return new NoteContent(
        Norway.today(clock),
        Way.MEETING,
        SpokeWith.LEADER,
        null,
        Responsibility.VOLUNTEERING,
        "",
        null,
        null);
  }

  /** How many rows name an organisation as their owner. */
  private int belongingsOf(long organisation) {
    return db.fetchCount(ACTIVITY, ACTIVITY.ORGANISATION_ID.eq(organisation))
        + db.fetchCount(MEMBERSHIP, MEMBERSHIP.ORGANISATION_ID.eq(organisation))
        + db.fetchCount(GRANT_APPLICATION, GRANT_APPLICATION.ORGANISATION_ID.eq(organisation))
        + db.fetchCount(CONTACT_NOTE, CONTACT_NOTE.ORGANISATION_ID.eq(organisation))
        + db.fetchCount(DOOR_OPENER, DOOR_OPENER.ORGANISATION_ID.eq(organisation))
        + db.fetchCount(REGISTER_TASK, REGISTER_TASK.ORGANISATION_ID.eq(organisation))
        + db.fetchCount(ACTIVITY_SESSION, ACTIVITY_SESSION.OWNER_ID.eq(organisation));
  }

  /** Every row of the two, field by field but for the count of changes. */
  private Map<String, List<String>> rows() {
    var all = new TreeMap<String, List<String>>();
    for (Table<?> table :
        List.of(
            ACTIVITY,
            MEMBERSHIP,
            GRANT_APPLICATION,
            CONTACT_NOTE,
            DOOR_OPENER,
            REGISTER_TASK,
            ORGANISATION_PRESENCE)) {
      all.put(table.getName(), rows(table, table.field("organisation_id", Long.class)));
    }
    all.put("session", rows(ACTIVITY_SESSION, ACTIVITY_SESSION.OWNER_ID));
    all.put("organisation", rows(ORGANISATION, ORGANISATION.ID));
    return all;
  }

  private List<String> rows(Table<?> table, Field<Long> owner) {
    var lines = new ArrayList<String>();
    for (Record row : db.selectFrom(table).where(owner.in(survivor, merged)).fetch()) {
      var line = new TreeMap<String, String>();
      for (Field<?> field : row.fields()) {
        if (!(table == ORGANISATION && field.getName().equals("version"))) {
          line.put(field.getName(), Objects.toString(row.get(field)));
        }
      }
      lines.add(line.toString());
    }
    lines.sort(null);
    return lines;
  }
}
