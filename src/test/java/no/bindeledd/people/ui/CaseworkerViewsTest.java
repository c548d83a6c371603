package no.bindeledd.people.ui;

import static no.bindeledd.testing.SignIn.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Registration;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.SignIn;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caseworker at work, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.people.ui")
class CaseworkerViewsTest extends SpringBrowserlessTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired ParticipantService participants;
  @Autowired ConsentService consents;
  @Autowired Drafts drafts;

  long municipality;
  long service;
  long centre;
  Area area;
  Caller.SignedIn caseworker;

  @BeforeEach
  void aCaseworkerIsSignedIn() {
    municipality = world.municipality();
    service = world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT);
    centre = world.unit(municipality);
    area = world.area(municipality, "Fjordbyen", 60.0);
    caseworker = world.inUnit(Role.CASEWORKER, municipality, service);
    SignIn.as(caseworker, Role.CASEWORKER);
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void anEmptyListTeachesTheFirstStep() {
    navigate(ParticipantsView.class);
    assertThat(find(EmptyState.class).all()).hasSize(1);
    find(Button.class).withText("Registrer deltaker").single().click();
    assertThat(getCurrentView()).isInstanceOf(RegisterParticipantView.class);
  }

  @Test
  void aLongListSaysHowMuchItLeavesOutAndShowsIt() {
    for (int i = 0; i < 61; i++) {
      people.participant(caseworker, area);
    }
    navigate(ParticipantsView.class);
    assertThat(find(Card.class).all()).hasSize(60);
    find(Button.class).withText("Vis flere (1 til)").single().click();
    assertThat(find(Card.class).all()).hasSize(61);
    test(field("Søk på fornavn")).setValue("ingen heter det");
    assertThat(find(Card.class).all()).isEmpty();
    assertThat(text((Component) getCurrentView())).contains("Ingen heter det.");
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    navigate(RegisterParticipantView.class);
    find(Button.class).withText("Lagre deltakeren").single().click();
    assertThat(text((Component) getCurrentView()))
        .contains(
            "Skriv fornavnet.",
            "Skriv en e-postadresse",
            "Velg område.",
            "Velg alder, omtrent.",
            "Velg minst ett språk",
            "Velg hvor langt personen kan reise.");
  }

  @Test
  void whatIsTypedIsKeptForItsOwnerAloneBeforeAnythingIsSaved() {
    navigate(RegisterParticipantView.class);
    test(field("Fornavn")).setValue("Ami");
    assertThat(drafts.find(caseworker, "participant", 0))
        .hasValueSatisfying(d -> assertThat(d.fields()).containsEntry("firstName", "Ami"));
    var colleague = world.inUnit(Role.CASEWORKER, municipality, service);
    assertThat(drafts.find(colleague, "participant", 0)).isEmpty();

    navigate(RegisterParticipantView.class);
    assertThat(field("Fornavn").getValue()).isEqualTo("Ami");
  }

  @Test
  void somebodyIsRegisteredInCoarseTermsAndTheDraftIsGone() {
    navigate(RegisterParticipantView.class);
    field("Fornavn").setValue("Amina");
    field("E-post eller mobilnummer").setValue(people.address());
    select("Område").setValue(String.valueOf(area.id()));
    select("Alder").setValue("AGE_30_39");
    select("Hvor langt personen kan reise").setValue("10");
    select("Snakke").setValue("A2");
    languages().setValue(Set.of("ar"));
    find(Button.class).withText("Lagre deltakeren").single().click();

    assertThat(getCurrentView()).isInstanceOf(ParticipantView.class);
    assertThat(text((Component) getCurrentView()))
        .contains("Amina", "Fjordbyen", "30–39 år", "arabisk", "Snakke: A2", "Lese: Vi vet ikke");
    assertThat(participants.list(caseworker)).hasSize(1);
    assertThat(drafts.find(caseworker, "participant", 0)).isEmpty();
  }

  @Test
  void whatIsMissingStandsAtTheTopAndAtTheField() {
    navigate(RegisterParticipantView.class);
    find(Button.class).withText("Lagre deltakeren").single().click();
    assertThat(text(find(ErrorSummary.class).single())).contains("Velg område.");
    assertThat(select("Område").isInvalid()).isTrue();
    assertThat(participants.list(caseworker)).isEmpty();
  }

  @Test
  void theQuestionIsShownInThePersonsLanguageAndSent() {
    long participant =
        participants.register(
            caseworker, new Registration(people.address(), people.profile(area, Language.UK)));
    open(participant);
    assertThat(text((Component) getCurrentView())).contains("Що вони побачать");
    units().setValue(units().getListDataView().getItem(0));
    find(DatePicker.class).single().setValue(people.inHalfAYear());
    find(Button.class).withText("Send spørsmålet").single().click();

    assertThat(consents.of(caseworker, participant))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.unit()).isEqualTo(centre);
              assertThat(c.state()).isEqualTo(ConsentState.PROPOSED);
            });
    assertThat(text(find(CardList.class).single())).contains("Venter på svar");
    assertThat(people.mailTo(people.accountOf(participant))).startsWith("Запитання до вас");
  }

  @Test
  void aQuestionWithoutUnitOrDayIsNotSent() {
    long participant = people.participant(caseworker, area);
    open(participant);
    find(Button.class).withText("Send spørsmålet").single().click();
    assertThat(text(find(ErrorSummary.class).single()))
        .contains("Velg hvem det skal deles med.", "Velg den siste dagen");
    assertThat(consents.of(caseworker, participant)).isEmpty();
  }

  @Test
  void theSecondOfTwoWhoChangeSeesBothVersionsAndChooses() {
    long participant = people.participant(caseworker, area);
    change(participant);
    colleagueSaves(participant, people.profile(area, Language.AR));
    test(field("Fornavn")).setValue("Aminata");
    test(select("Alder")).selectItem("40–54 år");
    find(Button.class).withText("Lagre deltakeren").single().click();

    assertThat(text(panel())).contains("English", "العربية").doesNotContain("Aminata");
    assertThat(participants.open(caseworker, participant).profile())
        .isEqualTo(people.profile(area, Language.AR));
    find(Button.class, panel()).single().click();
    assertThat(participants.open(caseworker, participant).profile())
        .satisfies(
            p -> {
              assertThat(p.firstName()).isEqualTo("Aminata");
              assertThat(p.ageBand()).isEqualTo(AgeBand.AGE_40_54);
              assertThat(p.language()).isEqualTo(Language.AR);
            });
    assertThat(drafts.find(caseworker, "participant", participant)).isEmpty();
  }

  @Test
  void aChangeBetweenTwoSittingsIsSeenAndNotGoneOver() {
    long participant = people.participant(caseworker, area);
    change(participant);
    test(field("Fornavn")).setValue("Aminata");
    navigate(ParticipantsView.class);
    colleagueSaves(participant, people.profile(area, Language.AR));

    change(participant);
    assertThat(field("Fornavn").getValue()).isEqualTo("Aminata");
    assertThat(text(panel())).contains("العربية");
    find(Button.class).withText("Lagre deltakeren").single().click();
    assertThat(participants.open(caseworker, participant).profile().firstName())
        .as("who has not chosen goes over nothing")
        .isEqualTo(people.profile(area, Language.AR).firstName());
    find(Button.class, panel()).single().click();
    assertThat(participants.open(caseworker, participant).profile())
        .satisfies(
            p -> {
              assertThat(p.firstName()).isEqualTo("Aminata");
              assertThat(p.language()).isEqualTo(Language.AR);
            });
  }

  @Test
  void anotherUnitsParticipantIsNotThere() {
    var other =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    long participant = people.participant(other, area);
    assertThatThrownBy(() -> open(participant))
        .as("the way there ends on another page")
        .hasMessageContaining("instead of " + ParticipantView.class.getName());
    assertThat(text((Component) getCurrentView())).doesNotContain("Amina");
  }

  private void change(long participant) {
    navigate(RegisterParticipantView.class, Map.of(Routes.PARTICIPANT, Ids.toText(participant)));
  }

  private void colleagueSaves(long participant, Profile profile) {
    var colleague = world.inUnit(Role.CASEWORKER, municipality, service);
    long version = participants.open(colleague, participant).version();
    participants.change(colleague, participant, version, profile);
  }

  private ConflictPanel panel() {
    return find(ConflictPanel.class).single();
  }

  private void open(long participant) {
    navigate(ParticipantView.class, Map.of(Routes.PARTICIPANT, Ids.toText(participant)));
  }

  private TextField field(String label) {
    return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
  }

  @SuppressWarnings("unchecked")
  private Select<String> select(String label) {
    return find(Select.class).withPropertyValue(Select::getLabel, label).single();
  }

  @SuppressWarnings("unchecked")
  private Select<Unit> units() {
    return find(Select.class).withPropertyValue(Select::getLabel, "Med hvem").single();
  }

  @SuppressWarnings("unchecked")
  private MultiSelectComboBox<String> languages() {
    return find(MultiSelectComboBox.class).single();
  }
}
