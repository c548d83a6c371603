package no.bindeledd.organisation.register;

import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.OrganisationProfile;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.VoluntaryRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changes in a register waits for a coordinator of each municipality, and is done once. */
@IntegrationTest
class RegisterTaskTest {
  @Autowired RegisterWatch watch;
  @Autowired RegisterTaskService tasks;
  @Autowired LiveUnitRepository copy;
  @Autowired VoluntaryRepository voluntary;
  @Autowired OrganisationService organisations;
  @Autowired OwnOrganisationService own;
  @Autowired World world;
  @Autowired DSLContext db;

  private long here;
  private long there;
  private long organisation;
  private String number;
  private Caller.SignedIn coordinator;
  private Caller.SignedIn neighbour;

  @BeforeEach
  void anOrganisationInTwoMunicipalities() {
    here = world.municipality();
    there = world.municipality();
    organisation = world.organisation(here, there);
    number = freeNumber();
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, number)
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    neighbour = world.inUnit(Role.COORDINATOR, there, world.unit(there));
    registerHas("LAGET", "");
    watch.run();
  }

  @Test
  void whatIsAsItShouldBeIsNoNews() {
    assertThat(tasks.open(coordinator)).isEmpty();
    watch.run();
    registerHas("LAGET", "hjemmeside");
    watch.run();
    assertThat(tasks.open(coordinator)).isEmpty();
  }

  @Test
  void aBankruptcyIsToldOnceInEachMunicipalityAndTakenBackWhenTheRegisterDoes() {
    registerHas("LAGET", "konkurs");
    watch.run();
    watch.run();
    assertThat(kinds(coordinator)).containsExactly(RegisterTask.Kind.BANKRUPT);
    assertThat(kinds(neighbour)).containsExactly(RegisterTask.Kind.BANKRUPT);
    assertThat(tasks.says(coordinator)).containsEntry(organisation, RegisterTask.Kind.BANKRUPT);
    long task = tasks.open(coordinator).getFirst().id();
    registerHas("LAGET", "");
    watch.run();
    assertThat(tasks.open(coordinator)).isEmpty();
    assertThat(tasks.get(coordinator, task).state()).isEqualTo(RegisterTask.State.OUTDATED);
    assertThat(tasks.says(coordinator)).doesNotContainKey(organisation);
  }

  @Test
  void dissolvingDeletedAndRemovedFollowEachOther() {
    registerHas("LAGET", "underAvvikling");
    watch.run();
    assertThat(kinds(coordinator)).containsExactly(RegisterTask.Kind.DISSOLVING);
    copy.markDeleted(number);
    watch.run();
    assertThat(kinds(coordinator)).containsExactly(RegisterTask.Kind.DELETED);
    copy.remove(number);
    watch.run();
    watch.run();
    assertThat(kinds(coordinator)).containsExactly(RegisterTask.Kind.REMOVED);
    registerHas("LAGET", "");
    watch.run();
    assertThat(kinds(coordinator)).isEmpty();
  }

  @Test
  void whoeverComesInBankruptIsToldOf() {
    long late = world.organisation(here);
    String another = freeNumber();
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, another)
        .where(ORGANISATION.ID.eq(late))
        .execute();
    copy.put(unit(another, "ET ANNET NAVN", "konkurs"));
    watch.run();
    assertThat(kinds(coordinator)).containsExactly(RegisterTask.Kind.BANKRUPT);
  }

  @Test
  void leavingFrivillighetsregisteretIsToldAndStandsOnTheOrganisation() {
    voluntary.see(1, new VoluntaryRecord(number, true, null, false, List.of()));
    watch.run();
    assertThat(kinds(coordinator)).isEmpty();
    voluntary.see(2, new VoluntaryRecord(number, false, null, false, List.of()));
    watch.run();
    assertThat(kinds(coordinator)).containsExactly(RegisterTask.Kind.LEFT_VOLUNTARY);
    assertThat(organisations.get(Caller.ANYONE, organisation).inVoluntaryRegister()).isFalse();
    voluntary.see(3, new VoluntaryRecord(number, true, null, false, List.of()));
    watch.run();
    assertThat(kinds(coordinator)).isEmpty();
    assertThat(organisations.get(Caller.ANYONE, organisation).inVoluntaryRegister()).isTrue();
  }

  @Test
  void aNewNameIsTakenOverEverywhereWithItsHistory() {
    var administrator = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    long before = own.open(administrator).version();
    registerHas("DET NYE LAGET", "");
    watch.run();
    RegisterTask task = tasks.open(coordinator).getFirst();
    assertThat(task.newName()).isEqualTo("DET NYE LAGET");
    assertThatThrownBy(() -> tasks.takeOverName(coordinator, task.id(), "Et helt annet lag"))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.reasons()).extracting(Reason::field).containsExactly("name"));
    tasks.takeOverName(coordinator, task.id(), "  Det nye laget ");
    assertThat(organisations.get(Caller.ANYONE, organisation).name()).isEqualTo("Det nye laget");
    assertThat(own.open(administrator).version()).isEqualTo(before + 1);
    assertThatThrownBy(
            () ->
                own.change(
                    administrator,
                    before,
                    new OrganisationProfile("Mitt navn", null, null, null, null)))
        .as("who was writing meanwhile meets the change")
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(tasks.open(neighbour)).isEmpty();
    assertThat(actions(organisation)).contains("TAKE_OVER_REGISTER_NAME");
    watch.run();
    assertThat(tasks.open(coordinator)).isEmpty();
  }

  @Test
  void aNameThatIsOnlyWrittenOtherwiseIsNoNews() {
    String name = organisations.get(Caller.ANYONE, organisation).name();
    registerHas(name.toUpperCase(Locale.ROOT), "");
    watch.run();
    registerHas("  " + name.toLowerCase(Locale.ROOT), "");
    watch.run();
    assertThat(tasks.open(coordinator)).isEmpty();
  }

  @Test
  void ofTwoCoordinatorsAtOnceOneDoesIt() throws Exception {
    registerHas("DET NYE LAGET", "");
    watch.run();
    long mine = tasks.open(coordinator).getFirst().id();
    long theirs = tasks.open(neighbour).getFirst().id();
    var colleague = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    List<Callable<Boolean>> work =
        List.of(
            () -> done(() -> tasks.takeOverName(coordinator, mine, "Det nye laget")),
            () ->
                done(() -> tasks.setAside(colleague, mine, RegisterTask.SetAsideReason.RIGHT_HERE)),
            () -> done(() -> tasks.takeOverName(neighbour, theirs, "DET NYE LAGET")));
    var outcomes = new ArrayList<Boolean>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (Future<Boolean> outcome : threads.invokeAll(work)) {
        outcomes.add(outcome.get());
      }
    }
    // The neighbour's name counts everywhere, so it may have been faster than both.
    assertThat(outcomes).contains(true);
    assertThat(outcomes.subList(0, 2)).isNotEqualTo(List.of(true, true));
    assertThat(actions(organisation)).containsOnlyOnce("TAKE_OVER_REGISTER_NAME");
    assertThat(tasks.open(coordinator)).isEmpty();
    assertThat(tasks.open(neighbour)).isEmpty();
    assertThat(
            db.fetchCount(
                HISTORY, HISTORY.SUBJECT_TYPE.eq("register_task"), HISTORY.SUBJECT_ID.eq(mine)))
        .isLessThanOrEqualTo(1);
  }

  @Test
  void settingAsideNeedsAReasonFromTheListAndStaysInTheMunicipality() {
    registerHas("LAGET", "konkurs");
    watch.run();
    long task = tasks.open(coordinator).getFirst().id();
    tasks.setAside(coordinator, task, RegisterTask.SetAsideReason.SPOKEN_WITH);
    assertThat(tasks.open(coordinator)).isEmpty();
    assertThat(tasks.countOpen(coordinator)).isZero();
    assertThat(tasks.open(neighbour)).hasSize(1);
    assertThat(
            db.select(HISTORY.REASON)
                .from(HISTORY)
                .where(HISTORY.SUBJECT_ID.eq(task))
                .fetchSingle(HISTORY.REASON))
        .isEqualTo("SPOKEN_WITH");
    assertThatThrownBy(
            () -> tasks.setAside(coordinator, task, RegisterTask.SetAsideReason.NOTHING_TO_DO))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> tasks.takeOverName(coordinator, task, "X"))
        .isInstanceOf(Rejected.class);
    watch.run();
    assertThat(tasks.open(coordinator)).as("told once").isEmpty();
  }

  @Test
  void nobodyElseSeesOrDoesThem() {
    registerHas("LAGET", "konkurs");
    watch.run();
    long task = tasks.open(coordinator).getFirst().id();
    for (Caller stranger :
        List.of(
            Caller.ANYONE,
            neighbour,
            world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, here),
            world.inMunicipality(Role.GRANTS_OFFICER, here))) {
      assertThatThrownBy(() -> tasks.get(stranger, task)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> tasks.unit(stranger, task)).isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> tasks.setAside(stranger, task, RegisterTask.SetAsideReason.NOTHING_TO_DO))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> tasks.takeOverName(stranger, task, "X"))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(
            () -> tasks.open(world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, here)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> tasks.says(Caller.ANYONE)).isInstanceOf(NotFound.class);
  }

  private static boolean done(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Rejected tooLate) {
      return false;
    }
  }

  private List<RegisterTask.Kind> kinds(Caller caller) {
    return tasks.open(caller).stream().map(RegisterTask::kind).toList();
  }

  private List<String> actions(long subject) {
    return db.select(HISTORY.ACTION)
        .from(HISTORY)
        .where(HISTORY.SUBJECT_ID.eq(subject))
        .fetch(HISTORY.ACTION);
  }

  /**
   * @param what the name of a flag that stands; "hjemmeside" for a change that matters to nobody
   */
  private void registerHas(String name, String what) {
    copy.put(unit(number, name, what));
  }

  private static RegisterUnit unit(String number, String name, String what) {
    var fields = new UnitFields();
    fields.put("organisasjonsnummer", number);
    fields.put("navn", name);
    fields.put("organisasjonsform.kode", "FLI");
    if (what.equals("hjemmeside")) {
      fields.put("hjemmeside", "www.example.org");
    } else if (!what.isEmpty()) {
      fields.put(what, "true");
    }
    return ((UnitReader.Entry.Good) fields.unit(1, 1)).unit();
  }

  /** One that no other test has. */
  private String freeNumber() {
    for (long n = 840_000_000L + Math.floorMod(world.municipality(), 100_000_000L); ; n++) {
      if (OrganisationNumber.isValid(String.valueOf(n))) {
        return String.valueOf(n);
      }
    }
  }
}
