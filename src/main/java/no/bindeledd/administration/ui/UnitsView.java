package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.UnitClosingService;
import no.bindeledd.municipality.UnitNode;
import no.bindeledd.municipality.UnitService;

/** The units of the municipality as a tree: people work in them, and the public finds them. */
@Route("units")
@Menu(title = "administration.units.title", order = 60, icon = "icon-building")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class UnitsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient UnitService units;
  private final transient UnitClosingService closing;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private final ErrorSummary errors = new ErrorSummary(new FormFields());
  private final Div content = new Div();

  UnitsView(UnitService units, UnitClosingService closing, CurrentCaller caller, Clock clock) {
    this.units = units;
    this.closing = closing;
    this.caller = caller;
    this.clock = clock;
    title(getTranslation("administration.units.title"));
    lead(getTranslation("administration.units.lead"));
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    List<UnitNode> tree = units.tree(caller.get());
    content.removeAll();
    if (tree.isEmpty()) {
      actions(address(), rules());
      content.add(
          new EmptyState(
              getTranslation("administration.units.empty"),
              getTranslation("administration.units.empty.why"),
              add()));
      return;
    }
    actions(add(), address(), rules());
    content.add(
        new H2(getTranslation("administration.units.heading", "count", tree.size())),
        new UnitTreeList(tree, Norway.today(clock), this::keepOpen));
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

  private Button address() {
    return new Button(
        getTranslation("administration.address.title"),
        Symbol.MAIL.icon(),
        click -> UI.getCurrent().navigate(MunicipalityAddressView.class));
  }

  private Button rules() {
    return new Button(
        getTranslation("administration.rules.title"),
        Symbol.EDIT.icon(),
        click -> UI.getCurrent().navigate(MunicipalityRulesView.class));
  }

  private void keepOpen(long unit) {
    errors.clear();
    try {
      closing.keepOpen(caller.get(), unit, units.open(caller.get(), unit).version());
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      Notification.show(getTranslation("administration.unit.changed"));
      show();
      return;
    }
    Notification.show(getTranslation("administration.unit.kept"));
    show();
  }
}
