package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.SavedLine;
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
    var saved = new SavedLine();
    var form =
        new ProposalForm(fields -> saved.saved(drafts.save(caller(), FORM, ref.id(), fields)));
    Recommendation before = file.recommendation();
    form.set(
        before == null ? Outcome.GRANTED : before.outcome(),
        before == null ? file.application().content().amountOrZero() : before.amountKroner(),
        before == null ? "" : before.reasons());
    drafts.find(caller(), FORM, ref.id()).ifPresent(draft -> form.set(draft.fields()));
    var errors = new ErrorSummary(form.names);
    add(
        errors,
        badge(file.application().state()),
        new H2(getTranslation("grant.facts.title")),
        FileFacts.of(this, file));
    if (file.decision() != null) {
      form.readOnly();
      add(form);
      return;
    }
    long version = before == null ? 0 : before.version();
    add(
        new DecisionBlock(getTranslation("grant.recommend.question"))
            .reasons(new Div(form, saved))
            .choice(
                primary("grant.recommend.save", () -> save(file, version, form, errors)),
                getTranslation("grant.recommend.save.after")));
  }

  private void save(DecisionFile file, long version, ProposalForm form, ErrorSummary errors) {
    Ref ref = file.application().ref();
    boolean written =
        attempt(
            errors,
            () ->
                recommendations.recommend(
                    caller(), ref, version, form.outcome(), form.amountKroner(), form.reasons()));
    if (written) {
      drafts.discard(caller(), FORM, ref.id());
      done("grant.recommend.saved");
      go(path("grants/round", file.round().ref()));
    }
  }
}
