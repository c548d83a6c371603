package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.identity.CurrentCaller;

/** The rounds of a municipality; each role goes from here to its own step. */
@Route("grants")
@Menu(title = "grant.menu.rounds", order = 30, icon = "icon-coin")
@RolesAllowed({"GRANTS_OFFICER", "COMMITTEE_MEMBER", "DECISION_MAKER"})
public class RoundsView extends GrantPage implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient RoundService rounds;
  private final transient CurrentCaller current;
  private final transient Clock clock;

  RoundsView(CurrentCaller current, RoundService rounds, Clock clock) {
    super(current);
    this.rounds = rounds;
    this.current = current;
    this.clock = clock;
    title(getTranslation("grant.menu.rounds"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Role role = role();
    boolean officer = role == Role.GRANTS_OFFICER;
    lead(getTranslation("grant.rounds.lead." + role.name()));
    List<Round> shown =
        rounds.list(caller()).stream()
            .filter(r -> officer || r.state().compareTo(RoundState.ASSESSMENT) >= 0)
            .toList();
    if (officer) {
      actions(primary("grant.rounds.create", this::create));
    }
    if (shown.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("grant.rounds.empty"), getTranslation("grant.rounds.empty.why")));
      return;
    }
    add(
        new H2(getTranslation("grant.rounds.list")),
        new CardList(shown.stream().map(round -> card(role, round)).toList()));
  }

  private Card card(Role role, Round round) {
    Card card =
        new Card(link(target(role, round), round.terms().name()))
            .state(badge(round.phase(clock)))
            .fact(Symbol.COIN, words().kroner(round.terms().budgetOrZero()));
    if (round.terms().deadlineOn() != null) {
      card.fact(
          Symbol.CALENDAR,
          getTranslation(
              "grant.applications.deadline", "day", words().day(round.terms().deadlineOn())));
    }
    return card;
  }

  private static String target(Role role, Round round) {
    String view =
        switch (role) {
          case COMMITTEE_MEMBER -> "grants/assess";
          case DECISION_MAKER -> "grants/decide";
          default -> round.state() == RoundState.DRAFT ? "grants/edit" : "grants/round";
        };
    return path(view, round.ref());
  }

  private Role role() {
    return current.person().map(person -> person.role()).orElse(Role.ANYONE);
  }

  private void create() {
    go(path("grants/edit", rounds.create(caller())));
  }
}
