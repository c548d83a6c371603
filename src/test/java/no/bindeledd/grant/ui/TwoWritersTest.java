package no.bindeledd.grant.ui;

import static no.bindeledd.grant.GrantWorld.complete;
import static no.bindeledd.testing.SignIn.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.Question;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whoever comes second to a form of the grant sees both versions, chooses field by field, and
 * nothing is lost: what they did not choose away is in the database, and what they have not chosen
 * yet is kept.
 */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.grant.ui")
class TwoWritersTest extends SpringBrowserlessTest {
  private static final String TITLE = "Navn på tiltaket";

  @Autowired ApplicationContext context;
  @Autowired ApplicationService applications;
  @Autowired AssessmentService assessments;
  @Autowired RecommendationService recommendations;
  @Autowired DecisionService decisions;
  @Autowired ScreeningService screening;
  @Autowired RoundService rounds;
  @Autowired Drafts drafts;

  private GrantWorld grants;
  private Ref round;
  private Caller.SignedIn applicant;
  private Caller.SignedIn colleague;

  @BeforeEach
  void twoMembersOfOneOrganisation() {
    grants = new GrantWorld(context);
    round = grants.openRound();
    long organisation = grants.world.organisation(grants.municipality);
    applicant = grants.world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
    colleague = grants.world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void twoMembersWriteInOneApplication() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    writing(ref);
    colleagueSaves(colleague, ref, complete("Tittelen til Ola", 70_000));
    test(field(TITLE)).setValue("Min tittel");

    assertThat(choices()).containsExactly(TITLE, "Hvor mye søker dere om?", "Budsjett");
    assertThat(shown())
        .contains("Min tittel", "Tittelen til Ola", "50 000 kr", "Kostnad: Lokale, 70");
    assertThat(content(ref))
        .as("nothing is gone over")
        .isEqualTo(complete("Tittelen til Ola", 70_000));
    choose();
    assertThat(content(ref)).isEqualTo(complete("Min tittel", 70_000));
    assertThat(find(ConflictPanel.class).all()).isEmpty();

    test(field(TITLE)).setValue("Min tittel igjen");
    assertThat(content(ref).title()).isEqualTo("Min tittel igjen");
  }

  @Test
  void onePersonWritesInTwoWindows() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    writing(ref);
    colleagueSaves(applicant, ref, complete("I det andre vinduet", 50_000));
    test(field(TITLE)).setValue("I dette vinduet");
    choice(TITLE).setValue(ConflictPanel.Side.THEIRS);
    choose();
    assertThat(content(ref).title()).isEqualTo("I det andre vinduet");
    assertThat(field(TITLE).getValue()).isEqualTo("I det andre vinduet");
  }

  @Test
  void whoLeavesWithoutChoosingFindsBothVersionsAgain() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    writing(ref);
    colleagueSaves(colleague, ref, complete("Tittelen til Ola", 50_000));
    test(field(TITLE)).setValue("Min tittel");
    test(field(TITLE)).setValue("Min lengre tittel");
    press("Neste steg");
    assertThat(find(ConflictPanel.class).single().isOpen()).as("the next step waits").isTrue();

    writing(ref);
    assertThat(shown()).contains("Min lengre tittel", "Tittelen til Ola");
    assertThat(content(ref).title()).isEqualTo("Tittelen til Ola");
    choose();
    assertThat(content(ref).title()).isEqualTo("Min lengre tittel");
    assertThat(drafts.find(applicant, "grant-application", ref.id())).isEmpty();
  }

  @Test
  void whoeverChangesOtherFieldsOnlyIsAskedForThoseAndKeepsTheirOwn() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    writing(ref);
    applications.save(colleague, ref, version(ref), content(ref));
    test(field(TITLE)).setValue("Min tittel");
    assertThat(find(ConflictPanel.class).all()).as("the same was saved").isEmpty();
    assertThat(content(ref).title()).isEqualTo("Min tittel");
  }

  @Test
  void sendingWaitsForTheChoice() {
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    writing(ref);
    for (int step = 0; step < 5; step++) {
      press("Neste steg");
    }
    colleagueSaves(colleague, ref, complete("Tittelen til Ola", 50_000));
    press("Send søknaden");
    assertThat(applications.get(applicant, ref).state()).isEqualTo(ApplicationState.DRAFT);
    assertThat(choices()).containsExactly(TITLE);
    choose();
    press("Send søknaden");
    assertThat(applications.get(applicant, ref).state()).isEqualTo(ApplicationState.SUBMITTED);
    assertThat(content(ref).title()).isEqualTo("Tittelen til Ola");
  }

  @Test
  void twoOfficersWriteInOneRound() {
    Ref draft = rounds.create(grants.officer);
    Caller.SignedIn other = grants.world.inMunicipality(Role.GRANTS_OFFICER, grants.municipality);
    SignIn.as(grants.officer, Role.GRANTS_OFFICER);
    navigate(RoundFormView.class, draft.toText());
    Round before = rounds.get(other, draft);
    rounds.save(
        other,
        draft,
        before.version(),
        GrantWorld.withDates(before.terms(), java.time.LocalDate.of(2030, 3, 4)));
    test(field("Navn på søknadsrunden")).setValue("Min runde");
    test(find(KronerField.class).single()).setValue("2000");

    assertThat(rounds.get(other, draft).terms().name()).isEqualTo(before.terms().name());
    assertThat(choices())
        .contains("Penger i potten", "Åpner")
        .doesNotContain("Navn på søknadsrunden");
    assertThat(shown()).contains("2 000 kr", "1 000 000 kr", "4. mars 2030");
    press("Lys ut søknadsrunden");
    assertThat(rounds.get(other, draft).terms().name()).isEqualTo(before.terms().name());
    choose();
    assertThat(rounds.get(other, draft).terms())
        .satisfies(
            t -> {
              assertThat(t.name()).isEqualTo("Min runde");
              assertThat(t.budgetKroner()).isEqualTo(2_000);
              assertThat(t.opensOn()).isEqualTo("2030-03-04");
              assertThat(t.weights()).isEqualTo(before.terms().weights());
            });
  }

  @Test
  void oneMemberScoresInTwoWindows() {
    Ref ref = grants.eligible(applicant, round, "Språkkafé", 50_000);
    grants.startAssessment(round);
    Caller.SignedIn member = grants.committeeMember();
    grants.clear(member, ref);
    SignIn.as(member, Role.COMMITTEE_MEMBER);
    navigate(ScoreView.class, ref.toText());
    assessments.save(member, ref, 0, grants.points(round, 2, 3));
    List<RadioButtonGroup<Object>> criteria = groups((Component) getCurrentView());
    criteria.getFirst().setValue(6);

    assertThat(assessments.sheet(member, ref).own().points()).isEqualTo(grants.points(round, 2, 3));
    assertThat(choices()).hasSize(2);
    choose();
    assertThat(assessments.sheet(member, ref).own().points()).isEqualTo(grants.points(round, 6, 3));
  }

  @Test
  void twoOfficersAnswerOneCondition() {
    Ref ref = grants.submitted(applicant, round, "Språkkafé", 50_000);
    Caller.SignedIn other = grants.world.inMunicipality(Role.GRANTS_OFFICER, grants.municipality);
    SignIn.as(grants.officer, Role.GRANTS_OFFICER);
    navigate(ScreeningView.class, ref.toText());
    RuleAnswer first = find(RuleAnswer.class).all().getFirst();
    var theirs = new Answer(first.rule(), false, "Ikke her.");
    screening.answer(other, ref, null, theirs);
    groups(first).getFirst().setValue(true);

    assertThat(screening.get(other, ref).answers()).containsExactly(theirs);
    assertThat(shown()).contains("Oppfylt", "Ikke oppfylt", "Ikke her.");
    press("Send til utvalget");
    assertThat(screening.get(other, ref).answers()).containsExactly(theirs);
    choose();
    assertThat(screening.get(other, ref).answers())
        .containsExactly(new Answer(first.rule(), true, "Ikke her."));
  }

  @Test
  void whoDismissesHasReadEveryAnswer() {
    Ref ref = grants.submitted(applicant, round, "Språkkafé", 50_000);
    Caller.SignedIn other = grants.world.inMunicipality(Role.GRANTS_OFFICER, grants.municipality);
    var read = new Answer(EligibilityRule.PURPOSE_FITS, false, "Utenfor målet.");
    screening.answer(grants.officer, ref, null, read);
    SignIn.as(grants.officer, Role.GRANTS_OFFICER);
    navigate(ScreeningView.class, ref.toText());
    var unread = new Answer(EligibilityRule.PURPOSE_FITS, false, "Noe annet.");
    screening.answer(other, ref, read, unread);
    dismiss();
    assertThat(text((Component) getCurrentView())).contains("En kollega har endret svarene");
    assertThat(screening.get(other, ref).application().state())
        .isEqualTo(ApplicationState.UNDER_SCREENING);
    dismiss();
    assertThat(decisions.reply(applicant, ref).orElseThrow().decision().reasons())
        .isEqualTo("– Noe annet.");
  }

  @Test
  void twoOfficersRecommend() {
    Ref ref = assessed();
    Caller.SignedIn other = grants.world.inMunicipality(Role.GRANTS_OFFICER, grants.municipality);
    SignIn.as(grants.officer, Role.GRANTS_OFFICER);
    navigate(RecommendationView.class, ref.toText());
    test(find(TextArea.class).single()).setValue("Min begrunnelse.");
    recommendations.recommend(other, ref, 0, Outcome.GRANTED, 30_000, "Hennes begrunnelse.");
    press("Legg fram innstillingen");

    assertThat(choices()).containsExactly("Tilskudd", "Begrunnelse");
    assertThat(recommendations.file(other, ref).recommendation().reasons())
        .isEqualTo("Hennes begrunnelse.");
    choose();
    assertThat(recommendations.file(other, ref).recommendation())
        .satisfies(
            r -> {
              assertThat(r.reasons()).isEqualTo("Min begrunnelse.");
              assertThat(r.amountKroner()).isEqualTo(30_000);
            });
    assertThat(drafts.find(grants.officer, "grant-recommendation", ref.id())).isEmpty();
  }

  @Test
  void whoDecidesHasReadTheRecommendation() {
    Ref ref = assessed();
    recommendations.recommend(grants.officer, ref, 0, Outcome.GRANTED, 40_000, "Bra.");
    Caller.SignedIn boss = grants.decisionMaker();
    SignIn.as(boss, Role.DECISION_MAKER);
    navigate(DecisionView.class, ref.toText());
    test(find(TextArea.class).single()).setValue("Bra, og tydelig mål.");
    recommendations.recommend(grants.officer, ref, 1, Outcome.GRANTED, 25_000, "Mindre bra.");
    press("Fatt vedtaket og send brevet");

    assertThat(decisions.reply(applicant, ref)).as("nothing is decided").isEmpty();
    assertThat(shown()).contains("40 000 kr", "25 000 kr", "Bra, og tydelig mål.", "Mindre bra.");
    choose();
    assertThat(decisions.reply(applicant, ref)).as("choosing is not deciding").isEmpty();
    press("Fatt vedtaket og send brevet");
    assertThat(decisions.reply(applicant, ref).orElseThrow().decision())
        .satisfies(
            d -> {
              assertThat(d.amountKroner()).isEqualTo(25_000);
              assertThat(d.reasons()).isEqualTo("Bra, og tydelig mål.");
            });
  }

  @Test
  void aDraftOfADecisionMeetsARecommendationThatCameLater() {
    Ref ref = assessed();
    recommendations.recommend(grants.officer, ref, 0, Outcome.GRANTED, 40_000, "Bra.");
    Caller.SignedIn boss = grants.decisionMaker();
    SignIn.as(boss, Role.DECISION_MAKER);
    navigate(DecisionView.class, ref.toText());
    test(find(TextArea.class).single()).setValue("Mine ord.");
    navigate(DecisionsView.class, round.toText());
    recommendations.recommend(grants.officer, ref, 1, Outcome.GRANTED, 25_000, "Mindre bra.");

    navigate(DecisionView.class, ref.toText());
    assertThat(choices()).containsExactly("Tilskudd", "Begrunnelse");
    press("Fatt vedtaket og send brevet");
    assertThat(decisions.reply(applicant, ref)).as("not over the later one").isEmpty();
    choose();
    press("Fatt vedtaket og send brevet");
    assertThat(decisions.reply(applicant, ref).orElseThrow().decision())
        .satisfies(
            d -> {
              assertThat(d.amountKroner()).isEqualTo(25_000);
              assertThat(d.reasons()).isEqualTo("Mine ord.");
            });
  }

  private Ref assessed() {
    Ref ref = grants.eligible(applicant, round, "Språkkafé", 50_000);
    grants.startAssessment(round);
    grants.score(grants.committeeMember(), round, ref, 4, 5, 4, 5, 4);
    grants.closeScoring(round);
    return ref;
  }

  private void writing(Ref ref) {
    SignIn.as(applicant, Role.ORGANISATION_MEMBER);
    navigate(ApplicationsView.class);
    navigate(ApplicationFormView.class, ref.toText());
    if (find(ConflictPanel.class).all().isEmpty()) {
      press("Neste steg");
    }
  }

  private void colleagueSaves(Caller.SignedIn who, Ref ref, ApplicationContent content) {
    applications.save(who, ref, version(ref), content);
  }

  private long version(Ref ref) {
    return applications.get(applicant, ref).version();
  }

  private ApplicationContent content(Ref ref) {
    return applications.get(applicant, ref).content();
  }

  private void dismiss() {
    press("Avvis søknaden");
    find(Button.class, find(Question.class).single()).all().getLast().click();
  }

  private ConflictPanel panel() {
    return find(ConflictPanel.class).single();
  }

  private String shown() {
    return text(panel()).replace('\u00a0', ' ');
  }

  private List<String> choices() {
    return groups(panel()).stream().map(RadioButtonGroup::getLabel).toList();
  }

  private RadioButtonGroup<Object> choice(String label) {
    return groups(panel()).stream()
        .filter(g -> label.equals(g.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private List<RadioButtonGroup<Object>> groups(Component within) {
    return find(RadioButtonGroup.class, within).all().stream()
        .map(group -> (RadioButtonGroup<Object>) group)
        .toList();
  }

  private void choose() {
    find(Button.class, panel()).single().click();
  }

  private void press(String button) {
    find(Button.class).withText(button).all().getFirst().click();
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }
}
