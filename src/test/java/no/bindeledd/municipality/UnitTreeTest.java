package no.bindeledd.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality draws its units as a tree, moves branches, and closes what is settled. */
@IntegrationTest
class UnitTreeTest {
  @Autowired World world;
  @Autowired OfferWorld offers;
  @Autowired PeopleWorld people;
  @Autowired UnitService units;
  @Autowired UnitClosingService closing;
  @Autowired DutyService duties;
  @Autowired MunicipalityService municipalities;
  @Autowired SuggestionService suggestions;
  @Autowired ActivityService activities;
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
  void aBranchMovesWithWhatLiesUnderIt() {
    long culture = unit("Kultur", null);
    long growing = unit("Oppvekst", null);
    long integration = unit("Integrering", culture);
    unit("Norskkurs", integration);
    assertThat(drawn()).isEqualTo("Kultur / -Integrering / --Norskkurs / Oppvekst");

    move(integration, "Integrering", growing);

    assertThat(drawn()).isEqualTo("Kultur / Oppvekst / -Integrering / --Norskkurs");
  }

  @Test
  void nothingLiesUnderItself() {
    long top = unit("Øverst", null);
    long below = unit("Under", top);
    long deep = unit("Dypest", below);
    for (long parent : new long[] {top, below, deep}) {
      assertThat(reasons(() -> move(top, "Øverst", parent)))
          .containsExactly("municipality.reason.circle");
    }
    long elsewhere = world.unit(world.municipality());
    assertThatThrownBy(() -> move(top, "Øverst", elsewhere)).isInstanceOf(NotFound.class);
  }

  @Test
  void twoMovesAtOnceMakeNoCircleTogether() throws Exception {
    for (int i = 0; i < 5; i++) {
      long one = unit("Én", null);
      long two = unit("To", null);
      Function<Runnable, Callable<Boolean>> tried =
          move ->
              () -> {
                try {
                  move.run();
                  return true;
                } catch (Rejected circle) {
                  return false;
                }
              };
      try (var threads = Executors.newFixedThreadPool(2)) {
        var answers =
            threads.invokeAll(
                List.of(
                    tried.apply(() -> move(one, "Én", two)),
                    tried.apply(() -> move(two, "To", one))));
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder(true, false);
      }
    }
  }

  @Test
  void aUnitWithOpenEndsDoesNotCloseAndSaysWhatMustBeSettled() {
    Area area = world.area(municipality, "Sentrum", 60.0);
    long centre = world.unit(municipality);
    long below = unit("Under", centre);
    var coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
    var caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    long activity = offers.craftEvening(area, 5);
    long participant = people.participant(caseworker, area);
    people.confirmed(caseworker, municipality, participant, centre);
    suggestions.suggest(coordinator, participant, activity);
    units.change(
        administrator,
        centre,
        1,
        new UnitContent(
            "Sentralen",
            Unit.Kind.VOLUNTEER_CENTRE,
            null,
            null,
            Set.of(Responsibility.VOLUNTEERING)));

    assertThat(closing.ties(administrator, centre, today))
        .extracting(Tie::kind)
        .containsExactly(
            Tie.Kind.UNITS_BELOW,
            Tie.Kind.RESPONSIBILITIES,
            Tie.Kind.SUGGESTIONS,
            Tie.Kind.CONSENTS,
            Tie.Kind.MEMBERS);
    assertThat(reasons(() -> closing.close(administrator, centre, 2, today)))
        .contains("municipality.tie.SUGGESTIONS", "municipality.tie.MEMBERS");
    assertThat(units.open(administrator, centre).openTo()).isNull();

    assertThat(closing.ties(administrator, below, today)).isEmpty();
    closing.close(administrator, below, 1, today);
    assertThat(closing.ties(administrator, centre, today))
        .extracting(Tie::kind)
        .doesNotContain(Tie.Kind.UNITS_BELOW);
  }

  @Test
  void aUnitsOwnActivityMustEndBeforeItCloses() {
    var here = new ActivityFixtures(world, activities, clock);
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, here.municipality);
    long owner = world.unit(here.municipality);
    var coordinator = world.inUnit(Role.COORDINATOR, here.municipality, owner);
    long activity = activities.createDraft(coordinator, here.municipality, here.content());
    assertThat(activityTies(owner, today.plusYears(3))).as("a draft has no end").isEqualTo(1);
    activities.publish(coordinator, here.municipality, activity, 1);
    assertThat(activityTies(owner, today)).isEqualTo(1);
    assertThat(activityTies(owner, today.plusYears(3))).isZero();
  }

  @Test
  void aThemeWithALastDayDoesNotHoldAUnitThatClosesThen() {
    long unit = unit("Integrering", null, Responsibility.INTEGRATION);
    assertThat(reasons(() -> closing.close(administrator, unit, 1, today)))
        .containsExactly("municipality.tie.RESPONSIBILITIES");
    LocalDate last = today.plusDays(30);
    duties.change(
        administrator,
        unit,
        Responsibility.INTEGRATION,
        1,
        new DutyContent(null, null, null, null, null, last));
    closing.close(administrator, unit, 1, last);
    assertThat(municipalities.units(Caller.ANYONE, municipality)).as("open until then").hasSize(1);
    assertThat(units.open(administrator, unit).openTo()).isEqualTo(last);
    assertThatThrownBy(() -> closing.close(administrator, unit, 1, last))
        .isInstanceOf(ChangedMeanwhile.class);
    closing.keepOpen(administrator, unit, 2);
    assertThat(units.open(administrator, unit).openTo()).isNull();
  }

  @Test
  void nothingIsPutUnderAUnitThatClosesAndNothingClosesBeforeItOpened() {
    long closing = unit("Prosjektet", null);
    this.closing.close(administrator, closing, 1, today.plusDays(10));
    assertThat(reasons(() -> unit("Sent ute", closing)))
        .containsExactly("municipality.reason.closes");
    long coming =
        units.add(
            administrator,
            new UnitContent(
                "Kommer", Unit.Kind.MUNICIPAL_UNIT, null, null, Set.of(), null, today.plusDays(5)));
    assertThat(reasons(() -> this.closing.close(administrator, coming, 1, today)))
        .containsExactly("municipality.reason.daysOrder");
    assertThat(reasons(() -> this.closing.close(administrator, coming, 1, today.minusDays(1))))
        .containsExactly("municipality.reason.dayOver");
  }

  @Test
  void nobodyElseDrawsOrCloses() {
    long unit = unit("Kultur", null);
    var leader = world.inUnit(Role.UNIT_LEADER, municipality, unit);
    var neighbour = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, world.municipality());
    for (Caller caller : List.of(leader, neighbour, Caller.ANYONE)) {
      assertThatThrownBy(() -> closing.ties(caller, unit, today)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> closing.close(caller, unit, 1, today)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> closing.keepOpen(caller, unit, 1)).isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> units.tree(leader)).isInstanceOf(NotFound.class);
    assertThat(units.tree(neighbour)).isEmpty();
  }

  private long activityTies(long unit, LocalDate lastDay) {
    return closing.ties(administrator, unit, lastDay).stream()
        .filter(tie -> tie.kind() == Tie.Kind.ACTIVITIES)
        .mapToLong(Tie::count)
        .sum();
  }

  private long unit(String name, Long parent, Responsibility... about) {
    return units.add(administrator, content(name, parent, about));
  }

  private void move(long unit, String name, Long parent) {
    units.change(
        administrator, unit, units.open(administrator, unit).version(), content(name, parent));
  }

  private static UnitContent content(String name, Long parent, Responsibility... about) {
    return new UnitContent(name, Unit.Kind.MUNICIPAL_UNIT, null, null, Set.of(about), parent, null);
  }

  private String drawn() {
    return units.tree(administrator).stream()
        .map(n -> "-".repeat(n.depth()) + n.unit().name())
        .collect(Collectors.joining(" / "));
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
