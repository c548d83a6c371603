package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.DraftedForm;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.Decision;
import no.bindeledd.grant.decision.DecisionFile;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.Recommendation;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.identity.CurrentCaller;

/** One decision: the facts, the reasons, the buttons, and what happens after pressing. */
@Route("grants/decision")
@RolesAllowed("DECISION_MAKER")
public class DecisionView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;
  private static final String FORM = "grant-decision";

  private final transient RecommendationService recommendations;
  private final transient DecisionService decisions;
  private final transient ConflictService conflicts;
  private final transient Drafts drafts;
  private final Div content = new Div();

  DecisionView(
      CurrentCaller current,
      RecommendationService recommendations,
      DecisionService decisions,
      ConflictService conflicts,
      Drafts drafts) {
    super(current);
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.conflicts = conflicts;
    this.drafts = drafts;
    narrow();
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(Ref.parse(parameter));
  }

  private void show(Ref ref) {
    DecisionFile file = recommendations.file(caller(), ref);
    title(file.application().content().title());
    lead(file.application().organisationName());
    content.removeAll();
    content.add(badge(file.application().state()));
    Decision made = file.decision();
    if (made != null) {
      showMade(file, made);
    } else if (file.recommendation() == null) {
      content.add(new Notice(Tone.INFO, getTranslation("grant.decision.error.nothingProposed")));
    } else {
      showOpen(file);
    }
    content.add(history(file.history(), "grant.history.somebody"));
  }

  private void showMade(DecisionFile file, Decision made) {
    content.add(
        new Notice(
            Tone.SUCCESS,
            getTranslation(
                "grant.decide.made",
                "outcome",
                getTranslation("grant.outcome.done." + made.outcome().name()),
                "when",
                words().moment(made.decidedAt()))),
        new H2(getTranslation("grant.facts.title")),
        FileFacts.of(this, file));
  }

  private void showOpen(DecisionFile file) {
    Ref ref = file.application().ref();
    var form = new ProposalForm();
    var desk = new DraftedForm(form, drafts, this::caller, FORM);
    var recommendation = Objects.requireNonNull(file.recommendation());
    desk.open(ref.id(), recommendation.version(), ProposalForm.text(recommendation));
    form.onChange(desk::typed);
    var errors = new ErrorSummary(form.names);
    content.add(
        errors,
        desk,
        new DecisionBlock(getTranslation("grant.decide.question"))
            .facts(FileFacts.of(this, file))
            .reasons(new Div(form, desk.line()))
            .choice(
                primary("grant.decide.decide", () -> decide(ref, desk, form, errors)),
                getTranslation("grant.decide.after")),
        new ConflictForm(
            this,
            kind -> {
              conflicts.declare(caller(), ref, kind);
              go(path("grants/decide", file.round().ref()));
            }));
  }

  private void decide(Ref ref, DraftedForm desk, ProposalForm form, ErrorSummary errors) {
    try {
      boolean decided =
          attempt(
              errors,
              () ->
                  decisions.decide(
                      caller(),
                      ref,
                      desk.version(),
                      form.outcome(),
                      form.amountKroner(),
                      form.reasons()));
      if (decided) {
        desk.done();
        show(ref);
      }
    } catch (ChangedMeanwhile changed) {
      Recommendation now =
          Objects.requireNonNull(recommendations.file(caller(), ref).recommendation());
      // A letter goes out: nothing is decided before somebody presses the button once more.
      desk.changed(now.version(), ProposalForm.text(now), () -> show(ref));
    }
  }
}
