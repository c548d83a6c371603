package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Unit;

/** The units of the municipality: people work in them, and the public finds them. */
@Route("units")
@Menu(title = "administration.units.title", order = 60, icon = "icon-building")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class UnitsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient MunicipalityService municipalities;
  private final transient MembershipService memberships;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  UnitsView(
      MunicipalityService municipalities, MembershipService memberships, CurrentCaller caller) {
    this.municipalities = municipalities;
    this.memberships = memberships;
    this.caller = caller;
    title(getTranslation("administration.units.title"));
    lead(getTranslation("administration.units.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Long here = memberships.current(caller.get()).municipality();
    if (here == null) {
      throw new NotFound();
    }
    List<Unit> units = municipalities.units(caller.get(), here);
    content.removeAll();
    if (units.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("administration.units.empty"),
              getTranslation("administration.units.empty.why"),
              add()));
      return;
    }
    actions(add());
    content.add(
        new H2(getTranslation("administration.units.heading", "count", units.size())),
        new CardList(units.stream().map(this::card).toList()));
  }

  private Button add() {
    var button =
        new Button(
            getTranslation("administration.units.add"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(UnitFormView.class));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private Card card(Unit unit) {
    var card =
        new Card(
                new RouterLink(
                    unit.name(),
                    UnitFormView.class,
                    new RouteParameters(UnitFormView.UNIT, Ids.toText(unit.id()))))
            .fact(
                Symbol.BUILDING, getTranslation("administration.unit.kind." + unit.kind().name()));
    if (unit.email() != null) {
      card.fact(Symbol.MAIL, unit.email());
    }
    if (unit.phone() != null) {
      card.fact(Symbol.PHONE, unit.phone());
    }
    return card;
  }
}
