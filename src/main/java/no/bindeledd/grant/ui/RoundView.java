package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.Symbol;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationSummary;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.assessment.ScoringProgress;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.identity.CurrentCaller;

/** An officer's view of a round: what came in, how far it is, the ranking, the next step. */
@Route("grants/round")
@RolesAllowed("GRANTS_OFFICER")
public class RoundView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient RoundService rounds;
  private final transient ScreeningService screening;
  private final transient RankingService rankings;
  private final transient RecommendationService recommendations;
  private final transient Clock clock;
  private final ErrorSummary errors = new ErrorSummary(new FormFields());
  private final Div content = new Div();

  RoundView(
      CurrentCaller current,
      RoundService rounds,
      ScreeningService screening,
      RankingService rankings,
      RecommendationService recommendations,
      Clock clock) {
    super(current);
    this.rounds = rounds;
    this.screening = screening;
    this.rankings = rankings;
    this.recommendations = recommendations;
    this.clock = clock;
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(Ref.parse(parameter));
  }

  private void show(Ref ref) {
    Round round = rounds.get(caller(), ref);
    RoundPhase phase = round.phase(clock);
    title(round.terms().name());
    lead(getTranslation("grant.round.next." + phase.name()));
    offer(round, phase);
    content.removeAll();
    content.add(state(round, phase));
    switch (phase) {
      case SCORED, DECIDED ->
          content.add(
              new RankingList(
                  rankings.ranking(caller(), ref),
                  recommendations.list(caller(), ref),
                  round.terms(),
                  words(),
                  "grants/recommend"));
      case ASSESSMENT -> showProgress(ref);
      case DRAFT, ANNOUNCED, OPEN, CLOSED -> {}
    }
    showApplications(ref);
    content.add(new H2(getTranslation("grant.round.terms")), new RoundFacts(round, words()));
    content.add(history(rounds.history(caller(), ref), "grant.history.somebody"));
  }

  /** Where it is; and, once it is public, the way to what everybody reads of it. */
  private Div state(Round round, RoundPhase phase) {
    var state = new Div(badge(phase));
    state.addClassName("row");
    if (phase != RoundPhase.DRAFT) {
      var seen =
          new Anchor(
              "/" + words().language().code() + "/" + path("grants", round.ref()),
              getTranslation("grant.round.public"));
      seen.setRouterIgnore(true);
      state.add(seen);
    }
    return state;
  }

  private void offer(Round round, RoundPhase phase) {
    switch (phase) {
      case CLOSED ->
          actions(
              primary(
                  "grant.round.start",
                  () ->
                      step(
                          round.ref(),
                          () -> rounds.startAssessment(caller(), round.ref(), round.version()))));
      case ASSESSMENT ->
          actions(
              primary(
                  "grant.round.close",
                  () ->
                      Confirmation.ask(
                          this,
                          "grant.round.close",
                          "grant.round.close.after",
                          "grant.round.close",
                          () ->
                              step(
                                  round.ref(),
                                  () ->
                                      rankings.closeScoring(
                                          caller(), round.ref(), round.version())))));
      case DRAFT -> actions(buttonLink(path("grants/edit", round.ref()), "grant.round.edit"));
      case ANNOUNCED, OPEN, SCORED, DECIDED -> actions();
    }
  }

  private void step(Ref ref, SerializableRunnable action) {
    if (attempt(errors, action)) {
      show(ref);
    }
  }

  private void showProgress(Ref ref) {
    content.add(
        new H2(getTranslation("grant.round.progress")),
        new Paragraph(getTranslation("grant.round.progress.help")),
        new CardList(rankings.progress(caller(), ref).stream().map(this::progressCard).toList()));
  }

  private Card progressCard(ScoringProgress progress) {
    return new Card(progress.application().title())
        .text(progress.application().organisationName())
        .fact(
            Symbol.PEOPLE,
            getTranslation("grant.round.progress.count", "count", progress.submitted()));
  }

  private void showApplications(Ref ref) {
    List<ApplicationSummary> applications = screening.submitted(caller(), ref);
    content.add(new H2(getTranslation("grant.round.applications", "count", applications.size())));
    if (applications.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("grant.round.noApplications"),
              getTranslation("grant.round.noApplications.why")));
      return;
    }
    content.add(new CardList(applications.stream().map(this::card).toList()));
  }

  private Card card(ApplicationSummary application) {
    Card card =
        new Card(link(path("grants/screening", application.ref()), application.title()))
            .state(badge(application.state()))
            .text(application.organisationName());
    if (application.amountKroner() != null) {
      card.fact(Symbol.COIN, words().kroner(application.amountKroner()));
    }
    if (application.kind() != null) {
      card.fact(Symbol.FILE, getTranslation("grant.kind." + application.kind().name()));
    }
    return card;
  }
}
