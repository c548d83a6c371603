package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.DraftedForm;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.DecisionFile;
import no.bindeledd.grant.decision.Recommendation;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.identity.CurrentCaller;

/** An officer writes a recommendation: the facts, then outcome, amount and reasons. */
@Route("grants/recommend")
@RolesAllowed("GRANTS_OFFICER")
public class RecommendationView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;
  private static final String FORM = "grant-recommendation";

  private final transient RecommendationService recommendations;
  private final transient Drafts drafts;

  RecommendationView(CurrentCaller current, RecommendationService recommendations, Drafts drafts) {
    super(current);
    this.recommendations = recommendations;
    this.drafts = drafts;
    narrow();
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    Ref ref = Ref.parse(parameter);
    DecisionFile file = recommendations.file(caller(), ref);
    title(file.application().content().title());
    lead(file.application().organisationName());
    var form = new ProposalForm();
    var desk = new DraftedForm(form, drafts, this::caller, FORM);
    var errors = new ErrorSummary(form.names);
    add(
        errors,
        desk,
        badge(file.application().state()),
        new H2(getTranslation("grant.facts.title")),
        FileFacts.of(this, file));
    Recommendation before = file.recommendation();
    Map<String, String> saved =
        before == null
            ? ProposalForm.text(Outcome.GRANTED, file.application().content().amountOrZero(), "")
            : ProposalForm.text(before);
    if (file.decision() != null) {
      form.show(saved);
      form.readOnly();
      add(form);
      return;
    }
    desk.open(ref.id(), before == null ? 0 : before.version(), saved);
    form.onChange(desk::typed);
    add(
        new DecisionBlock(getTranslation("grant.recommend.question"))
            .reasons(new Div(form, desk.line()))
            .choice(
                primary("grant.recommend.save", () -> save(file, desk, form, errors)),
                getTranslation("grant.recommend.save.after")));
  }

  private void save(DecisionFile file, DraftedForm desk, ProposalForm form, ErrorSummary errors) {
    Ref ref = file.application().ref();
    try {
      boolean written =
          attempt(
              errors,
              () ->
                  recommendations.recommend(
                      caller(),
                      ref,
                      desk.version(),
                      form.outcome(),
                      form.amountKroner(),
                      form.reasons()));
      if (written) {
        desk.done();
        done("grant.recommend.saved");
        go(path("grants/round", file.round().ref()));
      }
    } catch (ChangedMeanwhile changed) {
      Recommendation theirs =
          Objects.requireNonNull(recommendations.file(caller(), ref).recommendation());
      desk.changed(
          theirs.version(), ProposalForm.text(theirs), () -> save(file, desk, form, errors));
    }
  }
}
