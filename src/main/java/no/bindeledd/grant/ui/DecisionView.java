package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.HistoryList;
import no.bindeledd.design.Notice;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.Decision;
import no.bindeledd.grant.decision.DecisionFile;
import no.bindeledd.grant.decision.DecisionService;
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
    content.add(
        new HistoryList(
            file.history(), "grant.history.", account -> getTranslation("grant.history.somebody")));
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
    var saved = new SavedLine();
    var form =
        new ProposalForm(fields -> saved.saved(drafts.save(caller(), FORM, ref.id(), fields)));
    var recommendation = Objects.requireNonNull(file.recommendation());
    form.set(recommendation.outcome(), recommendation.amountKroner(), recommendation.reasons());
    drafts.find(caller(), FORM, ref.id()).ifPresent(draft -> form.set(draft.fields()));
    var errors = new ErrorSummary(form.names);
    content.add(
        errors,
        new DecisionBlock(getTranslation("grant.decide.question"))
            .facts(FileFacts.of(this, file))
            .reasons(new Div(form, saved))
            .choice(
                primary("grant.decide.decide", () -> decide(ref, form, errors)),
                getTranslation("grant.decide.after")),
        new ConflictForm(
            this,
            kind -> {
              conflicts.declare(caller(), ref, kind);
              go(path("grants/decide", file.round().ref()));
            }));
  }

  private void decide(Ref ref, ProposalForm form, ErrorSummary errors) {
    boolean decided =
        attempt(
            errors,
            () ->
                decisions.decide(
                    caller(), ref, form.outcome(), form.amountKroner(), form.reasons()));
    if (decided) {
      drafts.discard(caller(), FORM, ref.id());
      show(ref);
    }
  }
}
