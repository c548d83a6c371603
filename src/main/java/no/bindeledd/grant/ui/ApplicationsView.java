package no.bindeledd.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.ApplicationSummary;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.award.PublicRound;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.identity.CurrentCaller;

/** An organisation's applications, and the rounds that it can apply to now. */
@Route("applications")
@Menu(title = "grant.menu.applications", order = 30, icon = "icon-coin")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR"})
public class ApplicationsView extends GrantPage implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient ApplicationService applications;
  private final transient AwardService awards;
  private final CardList own = new CardList(List.of());
  private final CardList open = new CardList(List.of());

  ApplicationsView(CurrentCaller current, ApplicationService applications, AwardService awards) {
    super(current);
    this.applications = applications;
    this.awards = awards;
    title(getTranslation("grant.menu.applications"));
    lead(getTranslation("grant.applications.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<ApplicationSummary> mine = applications.own(caller());
    List<PublicRound> rounds =
        awards.rounds(Caller.ANYONE).stream().filter(r -> r.phase() == RoundPhase.OPEN).toList();
    own.show(mine.stream().map(this::card).toList());
    open.show(rounds.stream().map(this::card).toList());
    if (mine.isEmpty() && rounds.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("grant.applications.empty"),
              getTranslation("grant.applications.empty.why")));
      return;
    }
    if (!mine.isEmpty()) {
      add(new H2(getTranslation("grant.applications.own")), own);
    }
    add(new H2(getTranslation("grant.applications.open")), open);
    if (rounds.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("grant.applications.noneOpen"),
              getTranslation("grant.applications.noneOpen.why")));
    }
  }

  private Card card(ApplicationSummary application) {
    boolean draft = application.state() == ApplicationState.DRAFT;
    String title =
        application.title().isBlank()
            ? getTranslation("grant.applications.untitled")
            : application.title();
    Card card =
        new Card(
                link(
                    path(draft ? "applications/write" : "applications/see", application.ref()),
                    title))
            .state(badge(application.state()))
            .text(getTranslation("grant.state.applicant." + application.state().name()))
            .fact(Symbol.FILE, application.roundName());
    if (application.amountKroner() != null) {
      card.fact(Symbol.COIN, words().kroner(application.amountKroner()));
    }
    return card.fact(
        Symbol.CLOCK,
        getTranslation("grant.applications.saved", "when", words().moment(application.savedAt())));
  }

  private Card card(PublicRound round) {
    Button apply =
        primary(
            "grant.applications.apply",
            () -> go(path("applications/write", applications.start(caller(), round.ref()))));
    Card card =
        new Card(round.terms().name())
            .state(badge(round.phase()))
            .text(round.terms().about() == null ? "" : round.terms().about())
            .fact(Symbol.PLACE, round.municipality().name())
            .fact(Symbol.COIN, words().kroner(round.terms().budgetOrZero()));
    if (round.terms().deadlineOn() != null) {
      card.fact(
          Symbol.CALENDAR,
          getTranslation(
              "grant.applications.deadline", "day", words().day(round.terms().deadlineOn())));
    }
    return card.actions(apply);
  }
}
