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
import java.util.Set;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.municipality.Tenant;
import no.bindeledd.municipality.TenantService;

/** Which municipalities use the portal, and whether each has somebody who looks after it. */
@Route("municipalities")
@Menu(title = "administration.municipalities.title", order = 60, icon = "icon-building")
@RolesAllowed("SYSTEM_ADMINISTRATOR")
public class MunicipalitiesView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient TenantService tenants;
  private final transient FirstAdministratorService administrators;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  MunicipalitiesView(
      TenantService tenants, FirstAdministratorService administrators, CurrentCaller caller) {
    this.tenants = tenants;
    this.administrators = administrators;
    this.caller = caller;
    title(getTranslation("administration.municipalities.title"));
    lead(getTranslation("administration.municipalities.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Tenant> all = tenants.list(caller.get());
    content.removeAll();
    if (all.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("administration.municipalities.empty"),
              getTranslation("administration.municipalities.empty.why"),
              bringIn()));
      return;
    }
    actions(bringIn());
    Set<Long> withOne = administrators.municipalitiesWithOne(caller.get());
    content.add(
        new H2(getTranslation("administration.municipalities.heading", "count", all.size())),
        new CardList(
            all.stream().map(t -> card(t, withOne.contains(t.municipality().id()))).toList()));
  }

  private Button bringIn() {
    var button =
        new Button(
            getTranslation("administration.municipalities.bringIn"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(BringInMunicipalityView.class));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private Card card(Tenant tenant, boolean lookedAfter) {
    var card =
        new Card(tenant.municipality().name())
            .state(
                lookedAfter
                    ? new StateBadge(
                        getTranslation("administration.municipalities.inUse"), Tone.SUCCESS)
                    : new StateBadge(
                        getTranslation("administration.municipalities.noAdministrator"),
                        Tone.WARNING))
            .fact(
                Symbol.BUILDING,
                getTranslation("administration.municipalities.units", "count", tenant.units()));
    if (!lookedAfter) {
      card.actions(
          new RouterLink(
              getTranslation(
                  "administration.municipalities.name", "name", tenant.municipality().name()),
              NameAdministratorView.class,
              new RouteParameters(
                  NameAdministratorView.MUNICIPALITY, Ids.toText(tenant.municipality().id()))));
    }
    return card;
  }
}
