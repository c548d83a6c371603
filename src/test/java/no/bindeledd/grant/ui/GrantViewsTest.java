package no.bindeledd.grant.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasUrlParameter;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The grant as its people meet it, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.grant.ui")
class GrantViewsTest extends SpringBrowserlessTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationService applications;
  @Autowired RecommendationService recommendations;
  @Autowired DecisionService decisions;
  @Autowired ScreeningService screening;
  @Autowired RoundService rounds;
  @Autowired Drafts drafts;
  @Autowired GrantWaiting waiting;

  private GrantWorld grants;
  private Ref round;
  private Caller.SignedIn applicant;

  @BeforeEach
  void aRoundIsOpen() {
    grants = new GrantWorld(context);
    round = grants.openRound();
    applicant = grants.applicant();
    UI.getCurrent().setLocale(Language.NB.locale());
  }

  @AfterEach
  void goHome() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whatIsTypedInAnApplicationIsKept() {
    Ref ref = applications.start(applicant, round);
    as(applicant, Role.ORGANISATION_MEMBER);
    open(ApplicationFormView.class, ref);
    press("Neste steg");
    test(textField("Navn på tiltaket")).setValue("Språkkafé");
    assertThat(applications.get(applicant, ref).content().title()).isEqualTo("Språkkafé");
  }

  @Test
  void theSecondWriterSeesBothVersionsAndChooses() {
    Ref ref = applications.start(applicant, round);
    as(applicant, Role.ORGANISATION_MEMBER);
    open(ApplicationFormView.class, ref);
    press("Neste steg");
    applications.save(
        applicant,
        ref,
        applications.get(applicant, ref).version(),
        GrantWorld.complete("Tittelen til Ola", 70_000));
    test(textField("Navn på tiltaket")).setValue("Min tittel");
    ConflictPanel panel = find(ConflictPanel.class).single();
    assertThat(applications.get(applicant, ref).content().title()).isEqualTo("Tittelen til Ola");
    for (RadioButtonGroup<?> choice : find(RadioButtonGroup.class, panel).all()) {
      if (!"Navn på tiltaket".equals(choice.getLabel())) {
        choose(choice, ConflictPanel.Side.THEIRS);
      }
    }
    find(Button.class, panel).single().click();
    assertThat(applications.get(applicant, ref).content().title()).isEqualTo("Min tittel");
    assertThat(applications.get(applicant, ref).content().plan())
        .isEqualTo("Hver tirsdag hele høsten.");
    assertThat(find(ConflictPanel.class).all()).isEmpty();
  }

  @Test
  void sendingLeadsToTheReceiptOrToWhatIsMissing() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    as(applicant, Role.ORGANISATION_MEMBER);
    open(ApplicationFormView.class, ref);
    press("Neste steg");
    test(textField("Navn på tiltaket")).setValue("");
    for (int step = 0; step < 5; step++) {
      press("Neste steg");
    }
    press("Send søknaden");
    assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
    assertThat(textField("Navn på tiltaket").isInvalid()).isTrue();
    test(textField("Navn på tiltaket")).setValue("Språkkafé");
    for (int step = 0; step < 5; step++) {
      press("Neste steg");
    }
    press("Send søknaden");
    assertThat(getCurrentView()).isInstanceOf(ApplicationView.class);
    assertThat(shown()).contains(applications.get(applicant, ref).number());
  }

  @Test
  void theBudgetSaysWhatIsMissingForBalance() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    as(applicant, Role.ORGANISATION_MEMBER);
    open(ApplicationFormView.class, ref);
    for (int step = 0; step < 3; step++) {
      press("Neste steg");
    }
    assertThat(shown()).contains("Budsjettet går i balanse.");
    test(find(KronerField.class).all().getFirst()).setValue("40 000");
    assertThat(shown().replace('\u00a0', ' ')).contains("Det mangler 10 000 kr i inntekter.");
    assertThat(applications.get(applicant, ref).content().amountKroner()).isEqualTo(40_000);
  }

  @Test
  void aRoundIsAnnouncedWhenNothingIsMissing() {
    Ref draft = rounds.create(grants.officer);
    as(grants.officer, Role.GRANTS_OFFICER);
    open(RoundFormView.class, draft);
    press("Lys ut søknadsrunden");
    assertThat(shown()).contains("Skriv hvor mye penger runden har.");
    test(find(KronerField.class).single()).setValue("900000");
    press("Lys ut søknadsrunden");
    assertThat(rounds.get(grants.officer, draft).state()).isEqualTo(RoundState.ANNOUNCED);
    assertThat(rounds.get(grants.officer, draft).terms().budgetKroner()).isEqualTo(900_000);
    assertThat(getCurrentView()).isInstanceOf(RoundView.class);
  }

  @Test
  void anOfficerScreensRuleByRule() {
    Ref ref = grants.submitted(applicant, round, "Språkkafé", 50_000);
    as(grants.officer, Role.GRANTS_OFFICER);
    assertThat(waitingFor(grants.officer, Role.GRANTS_OFFICER)).contains("grant.waiting.screen");
    open(ScreeningView.class, ref);
    press("Send til utvalget");
    assertThat(shown()).contains("Svar på alle vilkårene først.");
    assertThatThrownBy(() -> decisions.dismiss(grants.officer, ref, List.of()))
        .hasMessageContaining("grant.screening.error.nothingAgainst");
    for (RuleAnswer rule : find(RuleAnswer.class).all()) {
      choose(find(RadioButtonGroup.class, rule).single(), true);
    }
    press("Send til utvalget");
    assertThat(screening.get(grants.officer, ref).application().state())
        .isEqualTo(ApplicationState.ELIGIBLE);
    assertThat(screening.get(grants.officer, ref).answers())
        .extracting(a -> a.rule())
        .contains(EligibilityRule.PURPOSE_FITS)
        .doesNotContain(EligibilityRule.ENOUGH_MEMBERS);
  }

  @Test
  void aMemberAnswersForTiesAndThenScores() {
    Ref ref = grants.eligible(applicant, round, "Språkkafé", 50_000);
    grants.startAssessment(round);
    Caller.SignedIn member = grants.committeeMember();
    as(member, Role.COMMITTEE_MEMBER);
    assertThat(waitingFor(member, Role.COMMITTEE_MEMBER)).containsExactly("grant.waiting.score");
    open(AssessmentView.class, round);
    assertThat(shown()).contains("Språkkafé").doesNotContain("Hver tirsdag");
    press("Jeg har ingen tilknytning");
    open(ScoreView.class, ref);
    press("Lever poengene");
    assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
    find(RadioButtonGroup.class).all().forEach(group -> choose(group, 4));
    press("Lever poengene");
    assertThat(shown()).contains("Du har levert poengene.");
    assertThat(waitingFor(member, Role.COMMITTEE_MEMBER)).isEmpty();
  }

  @Test
  void recommendationAndDecisionEndInALetter() {
    Ref ref = grants.eligible(applicant, round, "Språkkafé", 50_000);
    grants.startAssessment(round);
    grants.score(grants.committeeMember(), round, ref, 4, 5, 4, 5, 4);
    grants.closeScoring(round);
    as(grants.officer, Role.GRANTS_OFFICER);
    open(RecommendationView.class, ref);
    press("Legg fram innstillingen");
    assertThat(find(ErrorSummary.class).single().isVisible()).isTrue();
    test(find(TextArea.class).single()).setValue("Tydelig mål.");
    assertThat(drafts.find(grants.officer, "grant-recommendation", ref.id())).isPresent();
    press("Legg fram innstillingen");
    assertThat(drafts.find(grants.officer, "grant-recommendation", ref.id())).isEmpty();
    open(RoundView.class, round);
    assertThat(shown().replace('\u00a0', ' '))
        .contains("4,4", "Potten er 1 000 000 kr. Lovet bort så langt: 50 000 kr.");

    Caller.SignedIn boss = grants.decisionMaker();
    as(boss, Role.DECISION_MAKER);
    assertThat(waitingFor(boss, Role.DECISION_MAKER)).containsExactly("grant.waiting.decide");
    open(DecisionsView.class, round);
    assertThat(shown()).contains("Språkkafé");
    open(DecisionView.class, ref);
    press("Fatt vedtaket og send brevet");
    assertThat(shown()).contains("Innvilget. Vedtaket ble fattet");
    assertThat(decisions.reply(applicant, ref).orElseThrow().decision().reasons())
        .isEqualTo("Tydelig mål.");

    as(applicant, Role.ORGANISATION_MEMBER);
    open(ApplicationView.class, ref);
    assertThat(shown()).contains("Siste dag for å klage", "Tydelig mål.");
  }

  @Test
  void emptyListsTeach() {
    Caller.SignedIn fresh =
        grants.world.inMunicipality(Role.GRANTS_OFFICER, grants.world.municipality());
    as(fresh, Role.GRANTS_OFFICER);
    navigate(RoundsView.class);
    assertThat(find(EmptyState.class).all()).hasSize(1);
    press("Lag en søknadsrunde");
    assertThat(getCurrentView()).isInstanceOf(RoundFormView.class);
  }

  @Test
  void everyPageSpeaksEveryLanguage() {
    Ref draft = grants.draft(grants.applicant(), round, "Kladd", 1_000);
    Ref ref = grants.eligible(applicant, round, "Språkkafé", 50_000);
    grants.startAssessment(round);
    Caller.SignedIn member = grants.committeeMember();
    Caller.SignedIn boss = grants.decisionMaker();
    grants.score(member, round, ref, 4, 5, 4, 5, 4);
    grants.closeScoring(round);
    recommendations.recommend(grants.officer, ref, 0, Outcome.GRANTED, 40_000, "Bra.");
    for (Language language : Language.offered()) {
      UI.getCurrent().setLocale(language.locale());
      as(grants.officer, Role.GRANTS_OFFICER);
      spoken(language, RoundView.class, round);
      spoken(language, RoundFormView.class, rounds.create(grants.officer));
      spoken(language, ScreeningView.class, ref);
      spoken(language, RecommendationView.class, ref);
      as(member, Role.COMMITTEE_MEMBER);
      spoken(language, AssessmentView.class, round);
      spoken(language, ScoreView.class, ref);
      as(boss, Role.DECISION_MAKER);
      spoken(language, DecisionsView.class, round);
      spoken(language, DecisionView.class, ref);
      as(applicant, Role.ORGANISATION_MEMBER);
      spoken(language, ApplicationView.class, ref);
      navigate(ApplicationsView.class);
      assertThat(shown()).doesNotContain("grant.");
    }
    as(applicant, Role.ORGANISATION_MEMBER);
    assertThatThrownBy(() -> open(ApplicationFormView.class, draft))
        .as("another organisation's draft")
        .isInstanceOf(Exception.class);
    assertThat(
            rounds
                .get(grants.officer, round)
                .phase(context.getBean("testClock", java.time.Clock.class)))
        .isEqualTo(RoundPhase.SCORED);
  }

  private <T extends Component & HasUrlParameter<String>> void spoken(
      Language language, Class<T> view, Ref ref) {
    open(view, ref);
    assertThat(shown()).as(language + " " + view.getSimpleName()).doesNotContain("grant.");
  }

  private <T extends Component & HasUrlParameter<String>> void open(Class<T> view, Ref ref) {
    navigate(view, ref.toText());
  }

  private void press(String button) {
    find(Button.class).withText(button).single().click();
  }

  private TextField textField(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private String shown() {
    var texts = new ArrayList<String>();
    collect((Component) getCurrentView(), texts);
    return String.join("\n", texts);
  }

  private static void collect(HasElement component, List<String> texts) {
    var element = component.getElement();
    texts.add(element.getTextRecursively());
    for (String property : List.of("label", "helperText", "errorMessage", "value")) {
      element.getPropertyRaw(property);
      texts.add(String.valueOf(element.getPropertyRaw(property)));
    }
    ((Component) component).getChildren().forEach(child -> collect(child, texts));
  }

  private List<String> waitingFor(Caller caller, Role role) {
    return waiting.waitingFor(caller, role).stream().map(Waiting::key).toList();
  }

  @SuppressWarnings("unchecked")
  private static <T> void choose(RadioButtonGroup<?> group, T value) {
    ((RadioButtonGroup<T>) group).setValue(value);
  }

  private static void as(Caller.SignedIn caller, Role role) {
    var person =
        new SignedInPerson(
            caller.account(), caller.membership(), role, caller.assurance(), "Kari", Language.NB);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name()))));
    com.vaadin.flow.component.ComponentUtil.setData(UI.getCurrent(), Long.class, null);
  }
}
