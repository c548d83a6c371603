package no.bindeledd.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ConsentTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired ParticipantService participants;
  @Autowired ConsentService consents;
  @Autowired SharingService sharing;

  long municipality;
  long centre;
  Area area;
  Caller.SignedIn caseworker;
  Caller.SignedIn coordinator;
  long participant;

  @BeforeEach
  void aNewcomerAndAVolunteerCentre() {
    municipality = world.municipality();
    centre = world.unit(municipality);
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
    participant = people.participant(caseworker, area);
  }

  @Test
  void nothingIsSharedUntilThePersonSaysYes() {
    long consent = people.proposed(caseworker, participant, centre);
    assertNotShared(coordinator);
    assertThat(sharing.list(coordinator, Purpose.FIND_ACTIVITY)).isEmpty();

    consents.answer(new Caller.LinkHolder(consent), municipality, consent, true);
    assertThat(sharing.list(coordinator, Purpose.FIND_ACTIVITY))
        .singleElement()
        .satisfies(row -> assertThat(row.firstName()).isEqualTo("Amina"));
    assertThat(open(coordinator).ageBand()).isEqualTo(AgeBand.AGE_30_39);
  }

  @Test
  void onlyTheNamedUnitSeesAndOnlyForThePurpose() {
    people.confirmed(caseworker, municipality, participant, centre);
    long elsewhere = world.municipality();
    assertNotShared(world.inUnit(Role.COORDINATOR, municipality, world.unit(municipality)));
    assertNotShared(world.inUnit(Role.COORDINATOR, elsewhere, world.unit(elsewhere)));
    assertNotShared(world.inUnit(Role.UNIT_LEADER, municipality, centre));
    assertNotShared(world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality));
    assertThatThrownBy(() -> sharing.open(coordinator, participant, Purpose.FIND_GUIDE))
        .isInstanceOf(NotFound.class);
    world.end(coordinator);
    assertNotShared(coordinator);
  }

  @Test
  void onlyWhatIsNamedIsShared() {
    long consent =
        consents.propose(
            caseworker,
            participant,
            new ConsentProposal(
                centre,
                Purpose.FIND_ACTIVITY,
                EnumSet.of(DataKind.LANGUAGES, DataKind.AREA),
                people.inHalfAYear()));
    consents.answer(new Caller.LinkHolder(consent), municipality, consent, true);

    SharedProfile shared = open(coordinator);
    assertThat(shared.languages()).containsExactlyInAnyOrder("ar", "en");
    assertThat(shared.area()).isEqualTo(area.id());
    assertThat(shared.firstName()).isNull();
    assertThat(shared.ageBand()).isNull();
    assertThat(shared.gender()).isNull();
    assertThat(shared.norwegian()).isEmpty();
    assertThat(shared.interests()).isEmpty();
    assertThat(shared.freeTimes()).isEmpty();
    assertThat(shared.reachKm()).isNull();
    assertThat(sharing.list(coordinator, Purpose.FIND_ACTIVITY))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.firstName()).isNull();
              assertThat(row.ageBand()).isNull();
              assertThat(row.areaName()).isEqualTo("Sentrum");
              assertThat(row.languages()).containsExactlyInAnyOrder("ar", "en");
            });
  }

  @Test
  void aWithdrawnConsentSharesNothingFromThatMoment() {
    long consent = people.confirmed(caseworker, municipality, participant, centre);
    var self = new Caller.Self(people.accountOf(participant), Assurance.CODE);
    consents.withdraw(self, municipality, consent);
    consents.withdraw(self, municipality, consent);
    assertNotShared(coordinator);
    assertState(consent, ConsentState.WITHDRAWN);
  }

  @Test
  void onlyThePersonAnswersAndWithdraws() {
    long consent = people.proposed(caseworker, participant, centre);
    long other = people.participant(caseworker, area);
    var strangers =
        new Caller[] {
          caseworker,
          coordinator,
          new Caller.LinkHolder(consent + 1),
          new Caller.Self(people.accountOf(other), Assurance.CODE),
          Caller.ANYONE
        };
    for (Caller stranger : strangers) {
      assertThatThrownBy(() -> consents.read(stranger, municipality, consent))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> consents.answer(stranger, municipality, consent, true))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> consents.withdraw(stranger, municipality, consent))
          .isInstanceOf(NotFound.class);
    }
    assertState(consent, ConsentState.PROPOSED);
  }

  @Test
  void sayingYesTwiceCountsOnceAndANoAfterwardsIsNoAnswer() {
    long consent = people.proposed(caseworker, participant, centre);
    var link = new Caller.LinkHolder(consent);
    consents.answer(link, municipality, consent, true);
    long version = consents.answer(link, municipality, consent, true).version();
    assertThat(version).isEqualTo(2);
    assertThatThrownBy(() -> consents.answer(link, municipality, consent, false))
        .isInstanceOf(Rejected.class);
    assertState(consent, ConsentState.CONFIRMED);
  }

  @Test
  void anUnansweredProposalLapsesAfterFourteenDays() {
    long consent = people.proposed(caseworker, participant, centre);
    people.askedAgo(consent, Duration.ofDays(14).plusMinutes(1));
    assertThatThrownBy(
            () -> consents.answer(new Caller.LinkHolder(consent), municipality, consent, true))
        .as("too late, even before the job has come by")
        .isInstanceOf(Rejected.class);
    consents.endDue(Caller.job("test"));
    assertState(consent, ConsentState.LAPSED);
    assertNotShared(coordinator);
    assertThat(people.proposed(caseworker, participant, centre))
        .as("it can be asked again")
        .isNotEqualTo(consent);
  }

  @Test
  void aConsentCountsThroughItsLastDayAndNoLonger() {
    long consent = people.confirmed(caseworker, municipality, participant, centre);
    people.lastDayIn(consent, 0);
    assertThat(open(coordinator).participant()).isEqualTo(participant);
    people.lastDayIn(consent, -1);
    assertNotShared(coordinator);
    consents.endDue(Caller.job("test"));
    assertState(consent, ConsentState.EXPIRED);
  }

  @Test
  void askingTwiceWhileTheFirstQuestionWaitsIsRefusedWithAReason() {
    people.proposed(caseworker, participant, centre);
    assertThatThrownBy(() -> people.proposed(caseworker, participant, centre))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.reasons()).extracting(Reason::field).containsExactly("unit"));
  }

  @Test
  void aQuestionThatMakesNoSenseIsRefusedAtEachField() {
    long foreignUnit = world.unit(world.municipality());
    var nonsense =
        new ConsentProposal(
            foreignUnit,
            Purpose.FIND_ACTIVITY,
            EnumSet.noneOf(DataKind.class),
            people.inHalfAYear().minusYears(1));
    assertThatThrownBy(() -> consents.propose(caseworker, participant, nonsense))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::field)
                    .containsExactlyInAnyOrder("kinds", "until", "unit"));
  }

  @Test
  void aCaseworkerOfAnotherUnitCanNeitherAskNorSee() {
    var stranger =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    assertThatThrownBy(() -> people.proposed(stranger, participant, centre))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> consents.of(stranger, participant)).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "NB, Et spørsmål til deg",
    "NN, Eit spørsmål til deg",
    "EN, A question for you",
    "UK, Запитання до вас",
    "AR, سؤال لك"
  })
  void theQuestionComesInThePersonsLanguageUnderANeutralSubject(Language language, String subject) {
    long asked =
        participants.register(
            caseworker, new Registration(people.address(), people.profile(area, language)));
    people.proposed(caseworker, asked, centre);
    String mail = people.mailTo(people.accountOf(asked));
    assertThat(mail).startsWith(subject + "\n").contains("/me/consent/").doesNotContain("Amina");
  }

  @Test
  void aNewcomerWithoutEmailIsAskedBySms() {
    String phone = "+479" + "%07d".formatted(Math.floorMod(participant, 10_000_000L));
    long asked = participants.register(caseworker, new Registration(phone, people.profile(area)));
    people.proposed(caseworker, asked, centre);
    assertThat(people.mailTo(people.accountOf(asked))).contains("/me/consent/");
  }

  @Test
  void everyOpeningOfARecordCanBeSeenByThePerson(@Autowired OwnDataService own) {
    people.confirmed(caseworker, municipality, participant, centre);
    participants.open(caseworker, participant);
    open(coordinator);
    var self = new Caller.Self(people.accountOf(participant), Assurance.CODE);
    assertThat(own.held(self).orElseThrow().holdings())
        .singleElement()
        .satisfies(
            holding ->
                assertThat(holding.views())
                    .extracting(ParticipantView::role)
                    .containsExactly(Role.COORDINATOR, Role.CASEWORKER));
  }

  @Test
  void theLifecycleHasNoWayBackFromItsEnds() {
    assertThat(
            Map.of(
                ConsentState.DECLINED,
                ConsentLifecycle.lifecycle().reachableFrom(ConsentState.DECLINED),
                ConsentState.LAPSED,
                ConsentLifecycle.lifecycle().reachableFrom(ConsentState.LAPSED),
                ConsentState.WITHDRAWN,
                ConsentLifecycle.lifecycle().reachableFrom(ConsentState.WITHDRAWN),
                ConsentState.EXPIRED,
                ConsentLifecycle.lifecycle().reachableFrom(ConsentState.EXPIRED)))
        .allSatisfy((state, next) -> assertThat(next).isEmpty());
  }

  private SharedProfile open(Caller caller) {
    return sharing.open(caller, participant, Purpose.FIND_ACTIVITY);
  }

  private void assertNotShared(Caller caller) {
    assertThatThrownBy(() -> open(caller)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> sharing.use(caller, participant, Purpose.FIND_ACTIVITY))
        .isInstanceOf(NotFound.class);
  }

  private void assertState(long consent, ConsentState state) {
    assertThat(consents.of(caseworker, participant))
        .filteredOn(c -> c.id() == consent)
        .extracting(Consent::state)
        .containsExactly(state);
  }
}
