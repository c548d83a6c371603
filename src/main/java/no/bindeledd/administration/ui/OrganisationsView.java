package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;

/** The organisations that work in the municipality, and whether each looks after itself here. */
@Route("organisations")
@Menu(title = "administration.organisations.title", order = 65, icon = "icon-handshake")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class OrganisationsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 24;

  private final transient OrganisationService organisations;
  private final transient FirstAdministratorService administrators;
  private final transient MembershipService memberships;
  private final transient RegisterTaskService registers;
  private final transient CurrentCaller caller;
  private final TextField search = new TextField();
  private final Div content = new Div();
  private int shown = PAGE;

  OrganisationsView(
      OrganisationService organisations,
      FirstAdministratorService administrators,
      MembershipService memberships,
      RegisterTaskService registers,
      CurrentCaller caller) {
    this.organisations = organisations;
    this.administrators = administrators;
    this.memberships = memberships;
    this.registers = registers;
    this.caller = caller;
    title(getTranslation("administration.organisations.title"));
    lead(getTranslation("administration.organisations.lead"));
    actions(bringIn());
    search.setLabel(getTranslation("administration.organisations.search"));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        event -> {
          shown = PAGE;
          show();
        });
    content.addClassName("page-content");
    add(search, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    Long here = memberships.current(caller.get()).municipality();
    if (here == null) {
      throw new NotFound();
    }
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<Organisation> found =
        organisations.in(caller.get(), here).stream()
            .filter(
                o ->
                    o.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || OrganisationNumber.digits(wanted).equals(o.knownNumber()))
            .toList();
    content.removeAll();
    if (found.isEmpty()) {
      content.add(nothing());
      return;
    }
    List<Organisation> some = found.stream().limit(shown).toList();
    Set<Long> withOne =
        administrators.organisationsWithOne(
            caller.get(), some.stream().map(Organisation::id).toList());
    Map<Long, RegisterTask.Kind> says = registers.says(caller.get());
    content.add(
        new H2(getTranslation("administration.organisations.heading", "count", found.size())),
        new CardList(some.stream().map(o -> card(o, withOne.contains(o.id()), says)).toList()));
    if (found.size() > some.size()) {
      content.add(
          new Button(
              getTranslation("administration.members.more", "count", found.size() - some.size()),
              click -> {
                shown += PAGE;
                show();
              }));
    }
  }

  private EmptyState nothing() {
    return search.isEmpty()
        ? new EmptyState(
            getTranslation("administration.organisations.empty"),
            getTranslation("administration.organisations.empty.why"))
        : new EmptyState(
            getTranslation("administration.members.notFound"),
            getTranslation("administration.members.notFound.why"));
  }

  private Button bringIn() {
    var button =
        new Button(
            getTranslation("administration.organisations.bringIn"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(BringInOrganisationView.class));
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  private Card card(
      Organisation organisation, boolean lookedAfter, Map<Long, RegisterTask.Kind> says) {
    var card =
        new Card(organisation.name())
            .state(
                lookedAfter
                    ? new StateBadge(
                        getTranslation("administration.municipalities.inUse"), Tone.SUCCESS)
                    : new StateBadge(
                        getTranslation("administration.municipalities.noAdministrator"),
                        Tone.NEUTRAL))
            .fact(
                Symbol.PEOPLE,
                getTranslation("administration.organisations.kind." + organisation.kind().name()));
    RegisterTask.Kind said = says.get(organisation.id());
    if (said != null) {
      card.fact(Symbol.INFO, getTranslation("organisation.register.task." + said.name()));
    }
    if (!lookedAfter) {
      card.actions(
          new RouterLink(
              getTranslation("administration.municipalities.name", "name", organisation.name()),
              NameAdministratorView.class,
              new RouteParameters(
                  NameAdministratorView.ORGANISATION, Ids.toText(organisation.id()))));
    }
    return card;
  }
}
