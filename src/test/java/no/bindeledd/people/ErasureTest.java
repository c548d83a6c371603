package no.bindeledd.people;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.HELPER_ROLE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.min;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.schema.DefaultSchema;
import no.bindeledd.schema.Tables;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ErasureTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired OfferWorld offers;
  @Autowired ParticipantService participants;
  @Autowired OwnDataService own;
  @Autowired Drafts drafts;
  @Autowired DSLContext db;

  long municipality;
  Area area;
  Caller.SignedIn caseworker;
  long participant;
  long account;
  long consent;

  @BeforeEach
  void aNewcomerWithEverything() {
    municipality = world.municipality();
    long centre = world.unit(municipality);
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    participant = people.participant(caseworker, area);
    account = people.accountOf(participant);
    consent = people.confirmed(caseworker, municipality, participant, centre);
    participants.open(caseworker, participant);
    drafts.save(caseworker, "participant", participant, Draft.NONE, Map.of("firstName", "Amina"));
    drafts.save(self(), "own", 0, Draft.NONE, Map.of("field", "typed"));
  }

  @Test
  void whoAsksToBeErasedIsErasedEverywhere() {
    assertThat(whereTraced()).as("there is something to erase").hasSizeGreaterThan(5);
    assertThat(own.eraseMe(self())).isTrue();
    assertThat(whereTraced()).isEmpty();
    assertThat(own.held(self())).isEmpty();
  }

  @Test
  void whatSomebodyHelpsWithGoesToo() {
    long activity = offers.craftEvening(area, 5);
    db.insertInto(HELPER_ROLE)
        .set(HELPER_ROLE.MUNICIPALITY_ID, municipality)
        .set(HELPER_ROLE.ID, activity)
        .set(HELPER_ROLE.ACTIVITY_ID, activity)
        .set(HELPER_ROLE.NAME, "Rydding")
        .set(HELPER_ROLE.NEEDED, 1)
        .set(HELPER_ROLE.KEEPS_LIST, false)
        .set(HELPER_ROLE.VERSION, 1L)
        .execute();
    db.insertInto(SESSION_DUTY)
        .set(SESSION_DUTY.MUNICIPALITY_ID, municipality)
        .set(
            SESSION_DUTY.SESSION_ID,
            db.select(min(ACTIVITY_SESSION.ID))
                .from(ACTIVITY_SESSION)
                .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity))
                .fetchSingle()
                .value1())
        .set(SESSION_DUTY.ACCOUNT_ID, account)
        .set(SESSION_DUTY.ROLE_ID, activity)
        .set(SESSION_DUTY.SINCE, Instant.EPOCH)
        .execute();
    assertThat(own.eraseMe(self())).isTrue();
    assertThat(whereTraced()).isEmpty();
  }

  @Test
  void thatSomebodyWasErasedStaysWithoutWhoItWas() {
    own.eraseMe(self());
    assertThat(
            db.selectFrom(Tables.HISTORY)
                .where(Tables.HISTORY.SUBJECT_ID.eq(participant))
                .fetch(Tables.HISTORY.ACTION))
        .containsExactly("ERASE_OWN");
  }

  @Test
  void theUnitCanEraseWhomItRegistered() {
    participants.erase(caseworker, participant);
    assertThat(whereTraced()).isEmpty();
    assertThat(participants.list(caseworker)).isEmpty();
  }

  @Test
  void whoAlsoWorksHereKeepsTheAccountAlone() {
    world.member(account, Role.ORGANISATION_MEMBER, null, world.organisation(municipality), null);
    assertThat(own.eraseMe(self())).isFalse();
    assertThat(whereTraced()).doesNotContain("participant", "consent", "one_time_link");
    assertThat(db.fetchCount(Tables.ACCOUNT, Tables.ACCOUNT.ID.eq(account))).isEqualTo(1);
  }

  @Test
  void anotherUnitsRecordStaysWhenOneUnitErases() {
    var other =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    String address =
        db.select(Tables.ACCOUNT.EMAIL)
            .from(Tables.ACCOUNT)
            .where(Tables.ACCOUNT.ID.eq(account))
            .fetchSingle(Tables.ACCOUNT.EMAIL);
    participants.register(other, new Registration(address, people.profile(area)));
    participants.erase(caseworker, participant);
    assertThat(participants.list(other)).hasSize(1);
    assertThat(db.fetchCount(Tables.ACCOUNT, Tables.ACCOUNT.ID.eq(account))).isEqualTo(1);
  }

  /** Every table of the schema in which the person's account or participant is still named. */
  private List<String> whereTraced() {
    var found = new ArrayList<String>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      for (Field<?> field : table.fields()) {
        if (Set.of("account_id", "participant_id", "subject_id", "consent_id", "id")
                .contains(field.getName())
            && field.getType() == Long.class
            && names(table, field)) {
          found.add(table.getName());
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private boolean names(Table<?> table, Field<?> field) {
    var condition =
        DSL.field(field.getQualifiedName(), Long.class).in(account, participant, consent);
    if (table.equals(Tables.HISTORY)) {
      condition = condition.and(Tables.HISTORY.ACTION.notIn("ERASE", "ERASE_OWN"));
    }
    return db.fetchExists(table, condition);
  }

  private Caller.Self self() {
    return new Caller.Self(account, Assurance.CODE);
  }
}
