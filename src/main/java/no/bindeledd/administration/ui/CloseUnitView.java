package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.design.DateField;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.PageFrame;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.OwnUnit;
import no.bindeledd.municipality.Tie;
import no.bindeledd.municipality.UnitClosingService;
import no.bindeledd.municipality.UnitService;

/** Gives a unit its last day, and says before that what must be settled first. */
@Route("units/:unit/close")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class CloseUnitView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient UnitService units;
  private final transient UnitClosingService closing;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private final FormFields known = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(known);
  private final DateField lastDay = new DateField(getTranslation("administration.close.lastDay"));
  private final Div first = new Div();
  private long unit;
  private long version;

  CloseUnitView(UnitService units, UnitClosingService closing, CurrentCaller caller, Clock clock) {
    this.units = units;
    this.closing = closing;
    this.caller = caller;
    this.clock = clock;
    narrow();
    lead(getTranslation("administration.close.lead"));
    lastDay.setHelperText(getTranslation("administration.close.lastDay.help"));
    lastDay.addValueChangeListener(chosen -> settle());
    known.add("lastDay", lastDay);
    first.addClassName("page-content");
    var then = new Paragraph(getTranslation("administration.close.then"));
    then.addClassName("soft");
    var close = new Button(getTranslation("administration.close.save"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var buttons = new Div(close, then);
    buttons.addClassName("form-actions");
    add(errors, lastDay, first, buttons);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    unit = Ids.parse(event.getRouteParameters().get(UnitFormView.UNIT).orElseThrow(NotFound::new));
    OwnUnit own = units.open(caller.get(), unit);
    version = own.version();
    title(getTranslation("administration.close.title", "name", own.content().name()));
    LocalDate known = own.openTo();
    lastDay.setValue(known == null ? Norway.today(clock) : known);
    settle();
  }

  private void settle() {
    LocalDate day = lastDay.getValue();
    first.removeAll();
    if (day == null || unit == 0) {
      return;
    }
    List<Tie> ties = closing.ties(caller.get(), unit, day);
    if (ties.isEmpty()) {
      first.add(new Paragraph(getTranslation("administration.close.nothing")));
      return;
    }
    var list = new UnorderedList();
    ties.forEach(
        tie ->
            list.add(
                new ListItem(
                    getTranslation(
                        "municipality.tie." + tie.kind().name(), "count", tie.count()))));
    first.add(new H2(getTranslation("administration.close.first")), list);
  }

  private void close() {
    LocalDate day = lastDay.getValue();
    if (day == null) {
      errors.show(List.of(Reason.at("lastDay", "municipality.reason.dayMissing")));
      return;
    }
    try {
      closing.close(caller.get(), unit, version, day);
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      settle();
      return;
    } catch (ChangedMeanwhile changed) {
      version = units.open(caller.get(), unit).version();
      errors.show(List.of(Reason.of("administration.unit.changed")));
      settle();
      return;
    }
    UI.getCurrent().navigate(UnitsView.class);
    Notification.show(getTranslation("administration.close.done"));
  }
}
