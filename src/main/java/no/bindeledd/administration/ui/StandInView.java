package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.municipality.Absence;
import no.bindeledd.municipality.AbsenceWish;
import no.bindeledd.municipality.Colleague;
import no.bindeledd.municipality.Duty;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.StandInService;

/** From when to when the one to ask is away, and who is asked instead. */
@Route("units/:unit/stand-in/:theme")
@RolesAllowed({
  "MUNICIPALITY_ADMINISTRATOR",
  "COORDINATOR",
  "CASEWORKER",
  "UNIT_LEADER",
  "GRANTS_OFFICER",
  "DECISION_MAKER"
})
public class StandInView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final List<String> FIELDS =
      List.of("from", "to", "person", "title", "email", "phone");

  private final transient StandInService standIns;
  private final transient MembershipService memberships;
  private final transient CurrentCaller caller;
  private final Div known = new Div();
  private long municipality;
  private long unit;
  private Responsibility theme = Responsibility.VOLUNTEERING;

  StandInView(
      StandInService standIns, MembershipService memberships, Drafts drafts, CurrentCaller caller) {
    super("stand-in", drafts, caller);
    this.standIns = standIns;
    this.memberships = memberships;
    this.caller = caller;
    lead(getTranslation("administration.standIn.lead"));
    known.addClassName("page-content");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Long here = memberships.current(caller.get()).municipality();
    if (here == null) {
      throw new NotFound();
    }
    municipality = here;
    unit = Ids.parse(event.getRouteParameters().get(UnitFormView.UNIT).orElseThrow(NotFound::new));
    theme = DutyView.theme(event);
    Duty duty = standIns.duty(caller.get(), municipality, unit, theme);
    title(
        getTranslation(
            "administration.standIn.title",
            "theme",
            getTranslation("municipality.theme." + theme.name()),
            "unit",
            duty.unitName()));
    add(known);
    var title = fields().text("title", getTranslation("administration.duty.function"), 120);
    title.setHelperText(getTranslation("administration.standIn.function.help"));
    fields()
        .add(
            new FormSection(getTranslation("administration.standIn.when"), "")
                .with(
                    fields().day("from", getTranslation("administration.standIn.from")),
                    fields().day("to", getTranslation("administration.standIn.to"))),
            new FormSection(
                    getTranslation("administration.standIn.who"),
                    getTranslation("administration.standIn.who.help"))
                .wide(person())
                .wide(title)
                .with(
                    fields().email("email", getTranslation("administration.unit.email")),
                    fields().text("phone", getTranslation("administration.unit.phone"), 30)));
    var nothing = new HashMap<String, String>();
    FIELDS.forEach(field -> nothing.put(field, ""));
    begin(
        DutyView.subject(unit, theme),
        0,
        nothing,
        button(
            getTranslation("administration.standIn.save"),
            getTranslation("administration.standIn.save.then"),
            this::save));
    list();
  }

  private ComboBox<Colleague> person() {
    ComboBox<Colleague> person =
        fields()
            .search(
                "person",
                getTranslation("administration.standIn.person"),
                standIns.colleagues(caller.get(), municipality, unit, theme),
                c -> String.valueOf(c.account()));
    person.setItemLabelGenerator(Colleague::name);
    person.setClearButtonVisible(true);
    return person;
  }

  private void list() {
    known.removeAll();
    List<Absence> absences = standIns.of(caller.get(), municipality, unit, theme);
    if (!absences.isEmpty()) {
      known.add(
          new H2(getTranslation("administration.standIn.known")),
          new CardList(absences.stream().map(this::card).toList()));
    }
  }

  private Card card(Absence absence) {
    var words = new Words(Language.of(getLocale()));
    String days =
        getTranslation(
            "administration.standIn.days",
            "from",
            words.date(absence.from()),
            "to",
            words.date(absence.to()));
    var card = new Card(days);
    name(absence).ifPresent(name -> card.fact(Symbol.PERSON, name));
    if (absence.title() != null) {
      card.fact(Symbol.STAR, absence.title());
    }
    String label = getTranslation("administration.standIn.back");
    var back = new Button(label, click -> back(absence.id()));
    back.setAriaLabel(label + ": " + days);
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return card.actions(back);
  }

  private Optional<String> name(Absence absence) {
    return standIns.colleagues(caller.get(), municipality, unit, theme).stream()
        .filter(c -> absence.account() != null && c.account() == absence.account())
        .map(Colleague::name)
        .findFirst();
  }

  private void back(long absence) {
    standIns.back(caller.get(), municipality, unit, theme, absence);
    list();
    Notification.show(getTranslation("administration.standIn.back.done"));
  }

  private void save() {
    Map<String, String> typed = fields().read();
    String account = typed.getOrDefault("person", "");
    var wish =
        new AbsenceWish(
            KeptFields.day(typed.getOrDefault("from", "")),
            KeptFields.day(typed.getOrDefault("to", "")),
            ContactDetails.orNothing(typed.getOrDefault("title", "")),
            ContactDetails.orNothing(typed.getOrDefault("email", "")),
            ContactDetails.orNothing(typed.getOrDefault("phone", "")),
            account.isEmpty() ? null : Long.valueOf(account));
    try {
      standIns.standIn(caller.get(), municipality, unit, theme, wish);
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    errors().clear();
    desk().done();
    UI.getCurrent().getPage().getHistory().back();
    Notification.show(getTranslation("administration.standIn.saved"));
  }
}
