package no.bindeledd.matching.ui;

import static no.bindeledd.testing.SignIn.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.bindeledd.design.EmptyState;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.matching.AnswerService;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.matching.SuggestionState;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.ConsentProposal;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.Purpose;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.SignIn;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator at work, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.matching.ui")
class WorkbenchViewTest extends SpringBrowserlessTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired OfferWorld offers;
  @Autowired ConsentService consents;
  @Autowired SuggestionService suggestions;
  @Autowired AnswerService answers;

  long municipality;
  long centre;
  Area area;
  Caller.SignedIn caseworker;
  Caller.SignedIn coordinator;

  @BeforeEach
  void aCoordinatorIsSignedIn() {
    municipality = world.municipality();
    centre = world.unit(municipality);
    area = world.area(municipality, "Fjordbyen", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
    SignIn.as(coordinator, Role.COORDINATOR);
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void anEmptyWorkbenchSaysHowPeopleComeHere() {
    navigate(WorkbenchView.class);
    assertThat(text(find(EmptyState.class).single())).contains("Når deltakeren sier ja");
  }

  @Test
  void whatFitsStandsThereWithReasonsAndTheRestWithWhyNot() {
    long participant = sharing();
    offers.craftEvening(area, 5);
    offers.debate(area);
    open(participant);
    assertThat(text(view()))
        .contains("Amina", "Håndarbeidskveld", "Felles språk: arabisk", "I samme område")
        .contains("Felles interesse: Håndarbeid og verksted", "Har tid da: tirsdag")
        .contains("1 aktivitet passer ikke");
    openWhatDoesNotFit();
    assertThat(text(view()))
        .contains("Aktiviteten ber om norsk på nivå B2")
        .doesNotContain(OfferWorld.HIDDEN_ADDRESS);
  }

  @Test
  void whoDoesNotShareTheNameIsToldApartByWhatTheyShareAndNoMore() {
    long participant = sharing(EnumSet.of(DataKind.LANGUAGES));
    sharing(EnumSet.of(DataKind.AREA, DataKind.AGE_BAND));
    sharing(EnumSet.of(DataKind.INTERESTS));
    offers.craftEvening(area, 5);
    open(participant);
    assertThat(text(view()))
        .contains("Vi vet ikke om tiden passer.")
        .contains("Uten navn: engelsk · arabisk")
        .contains("Uten navn: Fjordbyen · 30–39 år")
        .contains("Deltaker uten navn")
        .doesNotContain("Amina")
        .doesNotContain("30–39 år · engelsk");
  }

  @Test
  void everyActivityThatFitsCanBeReached() {
    long participant = sharing();
    for (int i = 0; i < 8; i++) {
      offers.craftEvening(area, 5);
    }
    open(participant);
    assertThat(find(Button.class).withText("Foreslå").all()).hasSize(6);
    find(Button.class).withText("Vis flere (2 til)").single().click();
    assertThat(find(Button.class).withText("Foreslå").all()).hasSize(8);
    assertThat(find(Button.class).withTextContaining("Vis flere").all()).isEmpty();
  }

  @Test
  void aSuggestionIsMadeOnceAndItsAnswerIsSeen() {
    long participant = sharing();
    offers.craftEvening(area, 5);
    open(participant);
    Button suggest = find(Button.class).withText("Foreslå").single();
    suggest.click();
    assertThat(suggest.isEnabled()).isFalse();
    assertThat(text(view())).contains("Håndarbeidskveld venter på svar til");
    assertThat(suggestions.of(coordinator, participant)).hasSize(1);

    long made = suggestions.of(coordinator, participant).getFirst().id();
    answers.accept(new Caller.LinkHolder(made), municipality, made);
    open(participant);
    assertThat(text(view())).contains("Tidligere forslag", "Sagt ja");
  }

  @Test
  void aSuggestionCanBeTakenBack() {
    long participant = sharing();
    offers.craftEvening(area, 5);
    open(participant);
    find(Button.class).withText("Foreslå").single().click();
    find(Button.class).withText("Trekk forslaget tilbake").single().click();
    assertThat(suggestions.of(coordinator, participant).getFirst().state())
        .isEqualTo(SuggestionState.WITHDRAWN);
    assertThat(find(Button.class).withText("Foreslå").single().isEnabled()).isTrue();
  }

  @Test
  void aLongListIsCutAndSearched() {
    for (int i = 0; i < 14; i++) {
      sharing();
    }
    navigate(WorkbenchView.class);
    assertThat(text(view()).split("Amina", -1)).hasSize(1 + 12);
    find(Button.class).withText("Vis flere (2 til)").single().click();
    assertThat(text(view()).split("Amina", -1)).hasSize(1 + 14);
    test(find(TextField.class).single()).setValue("ingen heter det");
    assertThat(text(view())).doesNotContain("Amina").contains("Ingen i listen passer");
    test(find(TextField.class).single()).setValue("FJORDBYEN");
    assertThat(text(view()).split("Amina", -1)).hasSize(1 + 12);
  }

  @Test
  void whoSharesNothingIsNotThere() {
    long participant = people.participant(caseworker, area);
    assertThatThrownBy(() -> open(participant))
        .as("the way there ends on another page")
        .hasMessageContaining("instead of " + WorkbenchView.class.getName());
    assertThat(text((Component) getCurrentView())).doesNotContain("Amina");
  }

  private long sharing(Set<DataKind> kinds) {
    long participant = people.participant(caseworker, area);
    long consent =
        consents.propose(
            caseworker,
            participant,
            new ConsentProposal(centre, Purpose.FIND_ACTIVITY, kinds, people.inHalfAYear()));
    consents.answer(new Caller.LinkHolder(consent), municipality, consent, true);
    return participant;
  }

  private long sharing() {
    long participant = people.participant(caseworker, area);
    people.confirmed(caseworker, municipality, participant, centre);
    return participant;
  }

  private void open(long participant) {
    navigate(WorkbenchView.class, Map.of("participant", Ids.toText(participant)));
  }

  private void openWhatDoesNotFit() {
    NativeDetails others = find(NativeDetails.class).single();
    others.setOpen(true);
    ComponentUtil.fireEvent(others, new NativeDetails.ToggleEvent(others, true));
  }

  private Component view() {
    return (Component) getCurrentView();
  }
}
