package no.bindeledd.grant.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.bindeledd.design.EmptyState;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.identity.CurrentCaller;

/** What a decision maker has to decide in a round, by rank. */
@Route("grants/decide")
@RolesAllowed("DECISION_MAKER")
public class DecisionsView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient RoundService rounds;
  private final transient RankingService rankings;
  private final transient RecommendationService recommendations;

  DecisionsView(
      CurrentCaller current,
      RoundService rounds,
      RankingService rankings,
      RecommendationService recommendations) {
    super(current);
    this.rounds = rounds;
    this.rankings = rankings;
    this.recommendations = recommendations;
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    Ref ref = Ref.parse(parameter);
    Round round = rounds.get(caller(), ref);
    title(round.terms().name());
    lead(getTranslation("grant.decide.lead"));
    if (round.state().compareTo(RoundState.SCORED) < 0) {
      add(
          new EmptyState(
              getTranslation("grant.decide.empty"), getTranslation("grant.decide.empty.why")));
      return;
    }
    add(
        new RankingList(
            rankings.ranking(caller(), ref),
            recommendations.list(caller(), ref),
            round.terms(),
            words(),
            "grants/decision"));
  }
}
