package no.bindeledd.organisation.contact;

import static no.bindeledd.schema.Tables.CONTACT_NOTE;
import static no.bindeledd.schema.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.directory.DirectoryFilter;
import no.bindeledd.directory.DirectoryRow;
import no.bindeledd.directory.DirectoryService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contact history is shared within the municipality, and outlives whoever wrote it. */
@IntegrationTest
class ContactHistoryTest {
  @Autowired ContactHistoryService contacts;
  @Autowired DirectoryService directory;
  @Autowired Retention retention;
  @Autowired World world;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  private long here;
  private long organisation;
  private Caller.SignedIn coordinator;
  private Caller.SignedIn caseworker;
  private LocalDate today;

  @BeforeEach
  void anOrganisationAndTwoColleagues() {
    here = world.municipality();
    organisation = world.organisation(here);
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    caseworker = world.inUnit(Role.CASEWORKER, here, world.unit(here));
    today = Norway.today(clock);
  }

  @Test
  void whatOneWritesTheOthersRead() {
    contacts.write(coordinator, organisation, note(NextStep.CALL, today.plusDays(3)));
    ContactNote read = contacts.of(caseworker, organisation, 10).getFirst();
    assertThat(read.colleague()).startsWith("Person");
    assertThat(read.mine()).isFalse();
    assertThat(read.stepState()).isEqualTo(StepState.OPEN);
    for (Role role : List.of(Role.GRANTS_OFFICER, Role.AUDITOR, Role.MUNICIPALITY_ADMINISTRATOR)) {
      assertThat(contacts.of(world.inMunicipality(role, here), organisation, 10)).hasSize(1);
    }
  }

  @Test
  void theBorderStands() {
    long note = contacts.write(coordinator, organisation, note(NextStep.CALL, today));
    long there = world.municipality();
    var neighbour = world.inUnit(Role.COORDINATOR, there, world.unit(there));
    assertThat(contacts.of(neighbour, organisation, 10)).isEmpty();
    assertThat(contacts.count(neighbour, organisation)).isZero();
    assertThatThrownBy(() -> contacts.write(neighbour, organisation, note(null, null)))
        .as("it does not work there")
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> contacts.end(neighbour, note, 1, StepState.DONE))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> contacts.remove(neighbour, note)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> contacts.open(caseworker, note))
        .as("only one's own is changed")
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> contacts.remove(caseworker, note)).isInstanceOf(NotFound.class);
    for (Caller nobody :
        List.of(
            world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation),
            world.inMunicipality(Role.COMMITTEE_MEMBER, here),
            world.inMunicipality(Role.DECISION_MAKER, here),
            Caller.ANYONE)) {
      assertThatThrownBy(() -> contacts.of(nobody, organisation, 10)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> contacts.write(nobody, organisation, note(null, null)))
          .isInstanceOf(NotFound.class);
    }
    var auditor = world.inMunicipality(Role.AUDITOR, here);
    assertThatThrownBy(() -> contacts.write(auditor, organisation, note(null, null)))
        .isInstanceOf(NotFound.class);
    world.end(coordinator);
    assertThatThrownBy(() -> contacts.of(coordinator, organisation, 10))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aNextStepWaitsForItsOwnerAndIsDoneOnce() {
    long note = contacts.write(coordinator, organisation, note(NextStep.MEET, today.plusDays(2)));
    assertThat(contacts.due(coordinator, 7, 5)).extracting(ContactNote::id).containsExactly(note);
    assertThat(contacts.due(coordinator, 1, 5)).isEmpty();
    assertThat(contacts.due(caseworker, 7, 5)).isEmpty();
    contacts.end(coordinator, note, 1, StepState.DONE);
    assertThat(contacts.due(coordinator, 7, 5)).isEmpty();
    assertThatThrownBy(() -> contacts.end(caseworker, note, 2, StepState.DROPPED))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void whatIsKnownStaysWhenThePersonLeavesAndSomebodyTakesTheStep() {
    long note = contacts.write(caseworker, organisation, note(NextStep.CALL, today.plusDays(1)));
    assertThat(contacts.leftBehind(coordinator, 5)).isEmpty();
    world.end(caseworker);
    ContactNote left = contacts.leftBehind(coordinator, 5).getFirst();
    assertThat(left.id()).isEqualTo(note);
    assertThat(left.colleague()).isNull();
    assertThat(left.unitName()).startsWith("Enhet");
    contacts.take(coordinator, note, left.version());
    assertThatThrownBy(() -> contacts.take(coordinator, note, left.version()))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(contacts.leftBehind(coordinator, 5)).isEmpty();
    assertThat(contacts.due(coordinator, 7, 5)).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    assertThatThrownBy(
            () ->
                contacts.write(
                    coordinator,
                    organisation,
                    new NoteContent(
                        today.plusDays(1),
                        Way.PHONE,
                        SpokeWith.LEADER,
                        null,
                        Responsibility.YOUTH,
                        "x".repeat(301),
                        NextStep.CALL,
                        null)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::field)
                    .containsExactly("spokenOn", "remark", "dueOn"));
  }

  @Test
  void oneChangesOnesOwnAndTheSecondWindowIsTold() {
    long note = contacts.write(coordinator, organisation, note(NextStep.CALL, today));
    db.update(CONTACT_NOTE)
        .set(CONTACT_NOTE.DUE_ON, today.minusDays(1))
        .where(CONTACT_NOTE.ID.eq(note))
        .execute();
    contacts.change(coordinator, note, 1, note(NextStep.CALL, today.minusDays(1)));
    assertThat(contacts.open(coordinator, note).stepState()).isEqualTo(StepState.OPEN);
    assertThatThrownBy(() -> contacts.change(coordinator, note, 1, note(null, null)))
        .isInstanceOf(ChangedMeanwhile.class);
    contacts.change(coordinator, note, 2, note(null, null));
    assertThat(contacts.open(coordinator, note).stepState()).isNull();
    contacts.remove(coordinator, note);
    assertThat(contacts.count(coordinator, organisation)).isZero();
    assertThat(
            db.fetchExists(HISTORY, HISTORY.SUBJECT_ID.eq(note), HISTORY.ACTION.eq("REMOVE_NOTE")))
        .isTrue();
  }

  @Test
  void namesGoAfterThreeYearsAndAllAfterTen() {
    long recent = contacts.write(coordinator, organisation, note(null, null));
    long older = contacts.write(coordinator, organisation, note(null, null));
    long oldest = contacts.write(coordinator, organisation, note(null, null));
    spoken(older, today.minusYears(3).minusDays(2));
    spoken(oldest, today.minusYears(10).minusDays(2));
    retention.runAll();
    assertThat(contacts.open(coordinator, recent).content().name()).isEqualTo("Nina");
    assertThat(contacts.open(coordinator, older).content().name()).isNull();
    assertThatThrownBy(() -> contacts.open(coordinator, oldest)).isInstanceOf(NotFound.class);
  }

  @Test
  void theDirectoryFindsByNameAndByWhatTheReaderMayKnow() {
    long other = world.organisation(here);
    contacts.write(coordinator, organisation, note(null, null));
    var theme = new DirectoryFilter("", null, null, Responsibility.YOUTH);
    assertThat(directory.find(coordinator, here, theme, 10))
        .extracting(DirectoryRow::id)
        .containsExactly(organisation);
    var member = world.inOrganisation(Role.ORGANISATION_MEMBER, other);
    assertThat(directory.find(member, here, theme, 10)).isEmpty();
    assertThat(directory.find(member, here, DirectoryFilter.ALL, 10))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.lastContact()).isNull());
    assertThat(directory.count(coordinator, here, DirectoryFilter.ALL)).isEqualTo(2);
    assertThat(directory.find(coordinator, here, DirectoryFilter.ALL, 1)).hasSize(1);
    assertThatThrownBy(() -> directory.find(Caller.ANYONE, here, theme, 10))
        .isInstanceOf(NotFound.class);
  }

  private void spoken(long note, LocalDate day) {
    db.update(CONTACT_NOTE)
        .set(CONTACT_NOTE.SPOKEN_ON, day)
        .where(CONTACT_NOTE.ID.eq(note))
        .execute();
  }

  private NoteContent note(@Nullable NextStep step, @Nullable LocalDate due) {
    return new NoteContent(
        today, Way.MEETING, SpokeWith.LEADER, "Nina", Responsibility.YOUTH, "", step, due);
  }
}
