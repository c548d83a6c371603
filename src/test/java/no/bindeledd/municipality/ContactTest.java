package no.bindeledd.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.ContactAnswer.Reached;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** "Whom do I contact about X here?" has an answer in every municipality, on every day. */
@IntegrationTest
class ContactTest {
  private static final Responsibility X = Responsibility.LANGUAGE_TRAINING;

  @Autowired World world;
  @Autowired UnitService units;
  @Autowired UnitClosingService closing;
  @Autowired DutyService duties;
  @Autowired StandInService standIns;
  @Autowired ContactService contacts;
  @Autowired MunicipalityAddressService addresses;
  @Autowired Clock clock;

  long municipality;
  Caller.SignedIn administrator;
  LocalDate today;

  @BeforeEach
  void aMunicipality() {
    municipality = world.municipality();
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    today = Norway.today(clock);
  }

  @Test
  void theAnswerFallsBackStepByStepAndIsNeverNobody() {
    assertThat(answer().reached()).isEqualTo(Reached.TOWN_HALL);

    unit("Park og vei", null, "park@example.org");
    assertThat(answer()).satisfies(is(Reached.SOME_UNIT, "park@example.org"));

    addresses.change(administrator, new MunicipalityAddress("post@example.org", null, 1));
    assertThat(answer()).satisfies(is(Reached.MUNICIPALITY, "post@example.org"));

    unit("Sentralen", null, "sentral@example.org", Responsibility.VOLUNTEERING);
    assertThat(answer()).satisfies(is(Reached.VOLUNTEERING, "sentral@example.org"));

    unit("Torget", null, "torget@example.org", Responsibility.SERVICE_CENTRE);
    assertThat(answer()).satisfies(is(Reached.SERVICE_CENTRE, "torget@example.org"));

    long above = unit("Oppvekst", null, "oppvekst@example.org");
    long between = unit("Mellom", above, null);
    long school = unit("Norskkurset", between, null, X);
    assertThat(answer()).satisfies(is(Reached.UNIT_ABOVE, "oppvekst@example.org"));

    duty(school, new DutyContent("Inntaket", null, "22 33 44 55", null, null, null));
    assertThat(answer().reached()).isEqualTo(Reached.RESPONSIBLE);
    assertThat(answer().contacts().getFirst().title()).isEqualTo("Inntaket");
    assertThat(answer().contacts().getFirst().phone()).isEqualTo("22 33 44 55");
    assertThat(contacts.all(Caller.ANYONE, municipality))
        .extracting(ContactAnswer::about)
        .containsExactly(Responsibility.values());
  }

  @Test
  void whatIsClosedOrNotYetOpenOrOverDoesNotAnswer() {
    long old = unit("Gamle", null, "gamle@example.org", X);
    duty(old, new DutyContent(null, null, null, null, null, today.minusDays(1)));
    assertThat(answer().contacts()).extracting(ContactPoint::email).contains("gamle@example.org");
    assertThat(answer().reached())
        .as("the unit is open, its duty over")
        .isNotEqualTo(Reached.RESPONSIBLE);

    duty(old, new DutyContent(null, null, null, null, null, today));
    closing.close(administrator, old, 1, today);
    assertThat(answer().reached()).as("its last day is a day").isEqualTo(Reached.RESPONSIBLE);
    var tomorrow = finderOf(today.plusDays(1));
    assertThat(tomorrow.find(X).reached()).isEqualTo(Reached.TOWN_HALL);

    units.add(
        administrator,
        new UnitContent(
            "Nye",
            Unit.Kind.MUNICIPAL_UNIT,
            "nye@example.org",
            null,
            Set.of(X),
            null,
            today.plusDays(2)));
    assertThat(finderOf(today.plusDays(1)).find(X).reached()).isEqualTo(Reached.TOWN_HALL);
    assertThat(finderOf(today.plusDays(2)).find(X).reached()).isEqualTo(Reached.RESPONSIBLE);
  }

  @Test
  void aPersonIsShownAsTheyChooseAndGoneWhenTheyLeave() {
    long unit = unit("Norskkurset", null, "kurs@example.org", X);
    var person = world.inUnit(Role.CASEWORKER, municipality, unit);
    duty(unit, new DutyContent("Inntaket", null, null, person.account(), null, null));
    assertThat(point().person()).as("nothing chosen yet").isNull();

    standIns.show(person, Shown.NAME);
    assertThat(point().person()).startsWith("Person ");
    assertThat(point().email()).isEqualTo("kurs@example.org");

    standIns.show(person, Shown.NAME_AND_EMAIL);
    assertThat(point().email()).isEqualTo(world.emailOf(person.account()));

    duty(unit, new DutyContent("Inntaket A", null, null, person.account(), null, null));
    assertThat(point().person()).as("another title changes no choice").isNotNull();

    world.end(person);
    assertThat(point().person()).isNull();
    assertThat(point().title()).isEqualTo("Inntaket A");
    assertThat(point().email()).isEqualTo("kurs@example.org");

    var next = world.inUnit(Role.CASEWORKER, municipality, unit);
    duty(unit, new DutyContent("Inntaket A", null, null, next.account(), null, null));
    assertThat(point().person()).as("the next one chooses anew").isNull();
  }

  @Test
  void aStandInIsShownWhileTheFirstIsAwayAndItEndsByItself() {
    long unit = unit("Norskkurset", null, "kurs@example.org", X);
    var first = world.inUnit(Role.CASEWORKER, municipality, unit);
    var second = world.inUnit(Role.COORDINATOR, municipality, unit);
    duty(unit, new DutyContent("Inntaket", null, null, first.account(), null, null));
    standIns.show(first, Shown.NAME);

    standIns.standIn(first, municipality, unit, X, person(0, 3, second));
    assertThat(point().person()).as("the stand-in has not chosen").isNull();
    standIns.show(second, Shown.NAME_AND_EMAIL);

    assertThat(point().email()).isEqualTo(world.emailOf(second.account()));
    assertThat(point().away().backOn()).isEqualTo(today.plusDays(4));
    assertThat(point().away().title()).isEqualTo("Inntaket");
    assertThat(finderOf(today.plusDays(4)).find(X).contacts().getFirst().away()).isNull();

    long absence = standIns.of(first, municipality, unit, X).getFirst().id();
    standIns.back(first, municipality, unit, X, absence);
    assertThat(point().away()).isNull();
  }

  @Test
  void standInsAreNeverChained() {
    long unit = unit("Norskkurset", null, "kurs@example.org", X, Responsibility.YOUTH);
    var first = world.inUnit(Role.CASEWORKER, municipality, unit);
    var second = world.inUnit(Role.COORDINATOR, municipality, unit);
    var third = world.inUnit(Role.UNIT_LEADER, municipality, unit);
    duty(unit, new DutyContent("Inntaket", null, null, first.account(), null, null));
    duties.change(
        administrator,
        unit,
        Responsibility.YOUTH,
        1,
        new DutyContent("Ungdom", null, null, second.account(), null, null));

    standIns.standIn(first, municipality, unit, X, person(0, 5, second));

    assertThat(
            reasons(
                () ->
                    standIns.standIn(
                        second, municipality, unit, Responsibility.YOUTH, person(5, 8, third))))
        .as("who stands in does not go away")
        .containsExactly("municipality.reason.standsIn");
    standIns.standIn(second, municipality, unit, Responsibility.YOUTH, person(6, 8, third));
    assertThat(reasons(() -> standIns.standIn(first, municipality, unit, X, person(7, 7, second))))
        .as("who is away does not stand in")
        .containsExactly("municipality.reason.standInAway");
    assertThat(reasons(() -> standIns.standIn(first, municipality, unit, X, person(3, 9, third))))
        .containsExactly("municipality.reason.awayAlready");
    assertThat(reasons(() -> standIns.standIn(first, municipality, unit, X, person(9, 9, first))))
        .containsExactly("municipality.reason.standInSelf");
    assertThat(
            reasons(
                () ->
                    standIns.standIn(
                        first,
                        municipality,
                        unit,
                        X,
                        new AbsenceWish(null, today.minusDays(1), null, "nei", "nei", null))))
        .containsExactly(
            "municipality.reason.dayMissing",
            "municipality.reason.dayOver",
            "municipality.reason.standInMissing",
            "municipality.reason.email",
            "municipality.reason.phone");
    assertThat(reasons(() -> standIns.standIn(first, municipality, unit, X, person(9, 400, third))))
        .containsExactly("municipality.reason.absenceLong");
  }

  @Test
  void onlyWhoeverIsAskedOrTheAdministratorSaysWhoStandsIn() {
    long unit = unit("Norskkurset", null, "kurs@example.org", X);
    var person = world.inUnit(Role.CASEWORKER, municipality, unit);
    var colleague = world.inUnit(Role.CASEWORKER, municipality, unit);
    var stranger = world.inMunicipality(Role.GRANTS_OFFICER, world.municipality());
    duty(unit, new DutyContent("Inntaket", null, null, person.account(), null, null));
    for (Caller caller : List.of(colleague, stranger, Caller.ANYONE)) {
      assertThatThrownBy(
              () -> standIns.standIn(caller, municipality, unit, X, person(1, 2, person)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> standIns.of(caller, municipality, unit, X))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(
            () -> standIns.standIn(person, municipality, unit, X, person(1, 2, stranger)))
        .as("somebody of another municipality")
        .isInstanceOf(NotFound.class);
    standIns.standIn(administrator, municipality, unit, X, person(1, 2, colleague));
    assertThat(standIns.ownStandIns(colleague)).hasSize(1);
    assertThat(standIns.own(person)).extracting(Duty::responsibility).containsExactly(X);
    assertThat(standIns.own(colleague)).isEmpty();
    standIns.show(colleague, Shown.NAME_AND_EMAIL);
    assertThat(standIns.own(person).getFirst().shown()).as("another's choice").isNull();
  }

  @Test
  void aDutySaysWhatIsWrongAndTellsTheSecondWriter() {
    long unit = unit("Norskkurset", null, null, X);
    var stranger = world.inMunicipality(Role.CASEWORKER, world.municipality());
    assertThat(
            reasons(
                () ->
                    duty(
                        unit,
                        new DutyContent(null, "nei", "nei", null, today, today.minusDays(1)))))
        .containsExactly(
            "municipality.reason.titleMissing",
            "municipality.reason.email",
            "municipality.reason.phone",
            "municipality.reason.daysOrder");
    assertThatThrownBy(
            () -> duty(unit, new DutyContent("A", null, null, stranger.account(), null, null)))
        .isInstanceOf(NotFound.class);
    duty(unit, new DutyContent("A", null, null, null, null, null));
    assertThatThrownBy(
            () ->
                duties.change(
                    administrator, unit, X, 1, new DutyContent("B", null, null, null, null, null)))
        .isInstanceOf(ChangedMeanwhile.class);
    OwnUnit own = units.open(administrator, unit);
    units.change(administrator, unit, own.version(), own.content());
    assertThat(duties.open(administrator, unit, X).content().title())
        .as("who writes the unit loses nobody in it")
        .isEqualTo("A");
  }

  private ContactFinder finderOf(LocalDate day) {
    return contacts.finder(municipality, day);
  }

  private long unit(String name, Long parent, String email, Responsibility... about) {
    return units.add(
        administrator,
        new UnitContent(name, Unit.Kind.MUNICIPAL_UNIT, email, null, Set.of(about), parent, null));
  }

  private void duty(long unit, DutyContent content) {
    duties.change(administrator, unit, X, duties.open(administrator, unit, X).version(), content);
  }

  private AbsenceWish person(int from, int to, Caller.SignedIn standIn) {
    return new AbsenceWish(
        today.plusDays(from), today.plusDays(to), null, null, null, standIn.account());
  }

  private ContactAnswer answer() {
    return contacts.about(Caller.ANYONE, municipality, X);
  }

  private ContactPoint point() {
    return answer().contacts().getFirst();
  }

  private static Consumer<ContactAnswer> is(Reached reached, String email) {
    return answer -> {
      assertThat(answer.reached()).isEqualTo(reached);
      assertThat(answer.contacts()).extracting(ContactPoint::email).containsExactly(email);
    };
  }

  private static List<String> reasons(Runnable refused) {
    try {
      refused.run();
      return List.of();
    } catch (Rejected rejected) {
      return rejected.reasons().stream().map(Reason::key).toList();
    }
  }
}
