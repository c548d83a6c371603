package no.bindeledd.claim.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.claim.Claim;
import no.bindeledd.claim.ClaimDecisionService;
import no.bindeledd.claim.ClaimState;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;

/** People who say that they may act for an organisation, and wait for somebody's word. */
@Route("claims")
@Menu(title = "claim.desk.menu", order = 67, icon = "icon-lock")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR", "ORGANISATION_ADMINISTRATOR"})
public class ClaimsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient ClaimDecisionService claims;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  ClaimsView(ClaimDecisionService claims, CurrentCaller caller) {
    this.claims = claims;
    this.caller = caller;
    title(getTranslation("claim.desk.title"));
    lead(getTranslation("claim.desk.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Claim> open = claims.open(caller.get());
    content.removeAll();
    if (open.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("claim.desk.empty"), getTranslation("claim.desk.empty.why")));
      return;
    }
    content.add(
        new H2(getTranslation("claim.desk.heading", "count", claims.countOpen(caller.get()))),
        new CardList(open.stream().map(this::card).toList()));
  }

  private Card card(Claim claim) {
    var words = new Words(Language.of(getLocale()));
    var card =
        new Card(
                new RouterLink(
                    claim.target().name(),
                    ClaimView.class,
                    new RouteParameters(ClaimView.CLAIM, Ids.toText(claim.id()))))
            .state(
                new StateBadge(
                    getTranslation("claim.state." + claim.state().name()),
                    claim.state() == ClaimState.HELD ? Tone.WARNING : Tone.INFO))
            .fact(Symbol.PEOPLE, claim.claimant())
            .fact(Symbol.BUILDING, getTranslation("claim.kind." + claim.target().kind().name()));
    if (claim.organisation() == null) {
      card.fact(Symbol.PLUS, getTranslation("claim.desk.new"));
    }
    return card.fact(
        Symbol.CALENDAR,
        getTranslation(
            "claim.desk.since", "day", words.day(Norway.local(claim.createdAt()).toLocalDate())));
  }
}
