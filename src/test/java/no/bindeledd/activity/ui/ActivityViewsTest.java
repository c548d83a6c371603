package no.bindeledd.activity.ui;

import static no.bindeledd.activity.ActivityFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.design.CardList;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A member of an organisation at work, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.activity.ui")
class ActivityViewsTest extends SpringBrowserlessTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired Drafts drafts;

  ActivityFixtures given;

  @BeforeEach
  void aMemberIsSignedIn() {
    given = new ActivityFixtures(world, activities, clock);
    signIn(given.member);
    UI.getCurrent().setLocale(Language.NB.locale());
  }

  @AfterEach
  void goHome() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anEmptyListTeachesTheFirstStep() {
    navigate(ActivitiesView.class);
    assertThat(find(EmptyState.class).all()).hasSize(1);
    find(Button.class).withText("Lag en aktivitet").single().click();
    assertThat(getCurrentView()).isInstanceOf(ActivityFormView.class);
  }

  @Test
  void theListShowsWhatIsPublishedAndCountsTheRest() {
    given.published(with(given.content(), c -> c.title = "Turgruppe"));
    given.draft(with(given.content(), c -> c.title = "Kladden"));
    navigate(ActivitiesView.class);
    assertThat(text(find(CardList.class).single())).contains("Turgruppe", "Publisert", "0 av 5");
    assertThat(text(find(CardList.class).single())).doesNotContain("Kladden");
  }

  @Test
  void whatIsTypedIsKeptBeforeAnythingIsSaved() {
    navigate(ActivityFormView.class);
    test(field("Tittel")).setValue("Halvferdig");
    assertThat(drafts.find(given.member, "activity", 0))
        .hasValueSatisfying(d -> assertThat(d.fields()).containsEntry("title", "Halvferdig"));

    navigate(ActivitiesView.class);
    navigate(ActivityFormView.class);
    assertThat(field("Tittel").getValue()).isEqualTo("Halvferdig");
  }

  @Test
  void savingMakesADraftThatSaysWhatIsMissing() {
    navigate(ActivityFormView.class);
    test(field("Tittel")).setValue("Sykurs");
    find(Button.class).withText("Lagre aktiviteten").single().click();

    assertThat(getCurrentView()).isInstanceOf(ActivityView.class);
    assertThat(text((Component) getCurrentView()))
        .contains("Sykurs", "Kladd", "Skriv adressen.", "Legg til minst ett tidspunkt");
    assertThat(find(Button.class).withText("Publiser aktiviteten").all()).isEmpty();
    assertThat(drafts.find(given.member, "activity", 0)).isEmpty();
    assertThat(own.list(given.member)).hasSize(1);
  }

  @Test
  void aFaultStandsInTheSummaryAndAtItsField() {
    navigate(ActivityFormView.class);
    test(field("Tittel")).setValue("x".repeat(121));
    find(Button.class).withText("Lagre aktiviteten").single().click();
    assertThat(getCurrentView()).isInstanceOf(ActivityFormView.class);
    assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
    assertThat(field("Tittel").isInvalid()).isTrue();
    assertThat(own.list(given.member)).isEmpty();
  }

  @Test
  void publishingStandsBesideThePreviewAndWhatHappensThen() {
    long id =
        given.draft(
            with(
                given.content(),
                c -> {
                  c.address = "Krypinnveien 7";
                  c.addressAfterSignUp = true;
                }));
    open(ActivityView.class, id);
    assertThat(text((Component) getCurrentView()))
        .contains("Språkkafé", "Andre ser bare området Fjordbyen", "torsdag 18:00–20:00")
        .doesNotContain("Krypinnveien");
    find(Button.class).withText("Publiser aktiviteten").single().click();
    assertThat(own.get(given.member, given.municipality, id).state())
        .isEqualTo(ActivityState.PUBLISHED);
    assertThat(find(Button.class).withText("Avlys treffet").all()).isNotEmpty();
  }

  @Test
  void aSessionIsCancelledAfterAQuestion() {
    long id = given.published(given.content());
    open(ActivityView.class, id);
    find(Button.class).withText("Avlys treffet").all().getFirst().click();
    assertThat(sessions.of(given.member, given.municipality, id).all())
        .allMatch(s -> s.state() == SessionState.PLANNED);
    var buttons = find(Button.class, find(CancelDialog.class).single()).all();
    buttons.getLast().click();
    assertThat(sessions.of(given.member, given.municipality, id).all())
        .filteredOn(s -> s.state() == SessionState.CANCELLED)
        .hasSize(1);
  }

  @Test
  void theSecondWriterSeesBothVersionsAndLosesNothing() {
    long id = given.draft(given.content());
    open(ActivityFormView.class, id);
    test(field("Tittel")).setValue("Min tittel");
    var colleague = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    activities.save(
        colleague,
        given.municipality,
        id,
        1,
        with(
            given.content(),
            c -> {
              c.title = "Hennes tittel";
              c.address = "Hennes vei 2";
            }));

    find(Button.class).withText("Lagre aktiviteten").single().click();
    ConflictPanel panel = find(ConflictPanel.class).single();
    assertThat(find(RadioButtonGroup.class, panel).all())
        .extracting(RadioButtonGroup::getLabel)
        .containsExactly("Tittel", "Adresse");
    assertThat(text(panel)).contains("Min tittel", "Hennes tittel", "Hennes vei 2");
    find(Button.class, panel).single().click();

    assertThat(own.get(given.member, given.municipality, id).content())
        .satisfies(
            c -> {
              assertThat(c.title()).isEqualTo("Min tittel");
              assertThat(c.address()).as("which I left alone").isEqualTo("Hennes vei 2");
            });
  }

  @Test
  void aSecondWindowOfTheSamePersonGoesOverNothing() {
    long id = given.draft(given.content());
    open(ActivityFormView.class, id);
    test(field("Tittel")).setValue("I dette vinduet");
    Draft here = drafts.find(given.member, "activity", id).orElseThrow();
    var there = new HashMap<>(here.fields());
    there.put("title", "I det andre vinduet");
    there.put("placeName", "Et annet sted");
    drafts.save(given.member, "activity", id, here.version(), there);
    test(field("Adresse")).setValue("Ny vei 1");

    assertThat(drafts.find(given.member, "activity", id).orElseThrow().fields()).isEqualTo(there);
    ConflictPanel panel = find(ConflictPanel.class).single();
    assertThat(text(panel))
        .contains("I dette vinduet", "I det andre vinduet", "Et annet sted")
        .doesNotContain("Ny vei 1");
    test(field("Adresse")).setValue("Ny vei 12");
    find(Button.class, panel).single().click();
    assertThat(drafts.find(given.member, "activity", id).orElseThrow().fields())
        .containsEntry("title", "I dette vinduet")
        .containsEntry("placeName", "Et annet sted")
        .containsEntry("address", "Ny vei 12");
  }

  @Test
  void aDraftIsThrownAwayWhenItsWriterSaysSo() {
    long id = given.draft(given.content());
    open(ActivityFormView.class, id);
    test(field("Tittel")).setValue("Angret");
    navigate(ActivitiesView.class);
    open(ActivityFormView.class, id);
    assertThat(field("Tittel").getValue()).isEqualTo("Angret");
    find(Button.class).withText("Kast det jeg skrev").single().click();
    assertThat(field("Tittel").getValue()).isEqualTo(given.content().title());
    assertThat(drafts.find(given.member, "activity", id)).isEmpty();
  }

  @Test
  void anotherOrganisationsActivityIsNotFound() {
    var stranger = new ActivityFixtures(world, activities, clock);
    long theirs = stranger.draft(stranger.content());
    for (Class<? extends Component> view : List.of(ActivityView.class, ActivityFormView.class)) {
      assertThatThrownBy(() -> open(view, stranger.municipality, theirs))
          .as("the way there ends on another page")
          .hasMessageContaining("instead of " + view.getName());
      assertThat(text((Component) getCurrentView())).doesNotContain("Språkkafé");
    }
  }

  private TextField field(String label) {
    return find(TextField.class).withCaption(label).single();
  }

  private <T extends Component> void open(Class<T> view, long activity) {
    open(view, given.municipality, activity);
  }

  private <T extends Component> void open(Class<T> view, long municipality, long activity) {
    navigate(
        view,
        Map.of(
            Routes.MUNICIPALITY, Ids.toText(municipality), Routes.ACTIVITY, Ids.toText(activity)));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static void signIn(Caller.SignedIn caller) {
    var person =
        new SignedInPerson(
            caller.account(),
            caller.membership(),
            Role.ORGANISATION_MEMBER,
            caller.assurance(),
            "Kari",
            Language.NB);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_ORGANISATION_MEMBER"))));
  }
}
