package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Colleague;
import no.bindeledd.municipality.Duty;
import no.bindeledd.municipality.DutyContent;
import no.bindeledd.municipality.DutyService;
import no.bindeledd.municipality.Responsibility;
import org.jspecify.annotations.Nullable;

/** Who in a unit is the one to ask about something: the function, the person in it, the days. */
@Route("units/:unit/contact/:theme")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class DutyView extends KeptForm implements BeforeEnterObserver {
  static final String THEME = "theme";

  private static final long serialVersionUID = 1;
  private static final int ABOVE_IDS = 56;

  private final transient DutyService duties;
  private final transient CurrentCaller caller;
  private long unit;
  private Responsibility theme = Responsibility.VOLUNTEERING;

  DutyView(DutyService duties, Drafts drafts, CurrentCaller caller) {
    super("duty", drafts, caller);
    this.duties = duties;
    this.caller = caller;
    lead(getTranslation("administration.duty.lead"));
  }

  static RouteParameters of(long unit, Responsibility theme) {
    return new RouteParameters(Map.of(UnitFormView.UNIT, Ids.toText(unit), THEME, theme.name()));
  }

  static Responsibility theme(BeforeEnterEvent event) {
    String name = event.getRouteParameters().get(THEME).orElse("");
    return Arrays.stream(Responsibility.values())
        .filter(theme -> theme.name().equals(name))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** What a draft about one theme of one unit belongs to: ids differ below the bits used here. */
  static long subject(long unit, Responsibility theme) {
    return unit ^ ((long) theme.ordinal() << ABOVE_IDS);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    unit = Ids.parse(event.getRouteParameters().get(UnitFormView.UNIT).orElseThrow(NotFound::new));
    theme = theme(event);
    Duty duty = duties.open(caller.get(), unit, theme);
    title(
        getTranslation(
            "administration.duty.title",
            "theme",
            getTranslation("municipality.theme." + theme.name()),
            "unit",
            duty.unitName()));
    var title = fields().text("title", getTranslation("administration.duty.function"), 120);
    title.setHelperText(getTranslation("administration.duty.function.help"));
    var email = fields().email("email", getTranslation("administration.unit.email"));
    email.setHelperText(getTranslation("administration.duty.email.help"));
    var to = fields().day("to", getTranslation("administration.duty.to"));
    to.setClearButtonVisible(true);
    to.setHelperText(getTranslation("administration.duty.to.help"));
    var from = fields().day("from", getTranslation("administration.duty.from"));
    from.setClearButtonVisible(true);
    fields()
        .add(
            new FormSection(
                    getTranslation("administration.duty.what"),
                    getTranslation("administration.duty.what.help"))
                .wide(title)
                .with(
                    email, fields().text("phone", getTranslation("administration.unit.phone"), 30)),
            new FormSection(getTranslation("administration.duty.who"), "").wide(person()),
            new FormSection(getTranslation("administration.duty.when"), "").with(from, to));
    begin(
        subject(unit, theme),
        duty.version(),
        texts(duty.content()),
        button(
            getTranslation("administration.duty.save"),
            getTranslation("administration.duty.save.then"),
            this::save));
    add(
        new RouterLink(
            getTranslation("administration.duty.away"),
            StandInView.class,
            DutyView.of(unit, theme)));
  }

  private ComboBox<Colleague> person() {
    ComboBox<Colleague> person =
        fields()
            .search(
                "account",
                getTranslation("administration.duty.person"),
                duties.colleagues(caller.get()),
                c -> String.valueOf(c.account()));
    person.setItemLabelGenerator(Colleague::name);
    person.setClearButtonVisible(true);
    person.setHelperText(getTranslation("administration.duty.person.help"));
    return person;
  }

  private void save() {
    try {
      duties.change(caller.get(), unit, theme, desk().version(), content(fields().read()));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      Duty theirs = duties.open(caller.get(), unit, theme);
      errors().clear();
      desk().changed(theirs.version(), texts(theirs.content()), this::save);
      return;
    }
    desk().done();
    UI.getCurrent().navigate(UnitsView.class);
    Notification.show(getTranslation("administration.duty.saved"));
  }

  private static Map<String, String> texts(DutyContent content) {
    return Map.of(
        "title", Objects.requireNonNullElse(content.title(), ""),
        "email", Objects.requireNonNullElse(content.email(), ""),
        "phone", Objects.requireNonNullElse(content.phone(), ""),
        "account", content.account() == null ? "" : String.valueOf(content.account()),
        "from", text(content.from()),
        "to", text(content.to()));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static DutyContent content(Map<String, String> texts) {
    String account = texts.getOrDefault("account", "");
    return new DutyContent(
        ContactDetails.orNothing(texts.getOrDefault("title", "")),
        ContactDetails.orNothing(texts.getOrDefault("email", "")),
        ContactDetails.orNothing(texts.getOrDefault("phone", "")),
        account.isEmpty() ? null : Long.valueOf(account),
        KeptFields.day(texts.getOrDefault("from", "")),
        KeptFields.day(texts.getOrDefault("to", "")));
  }
}
