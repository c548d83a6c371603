package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.organisation.register.RegisterLookUpService;

/** Brings an organisation into the municipality. */
@Route("organisations/new")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class BringInOrganisationView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final long NEW = 0;
  private static final String NUMBER_OF = "numberOf";
  private static final String OWN = "OWN";
  private static final String SHARED = "SHARED";

  private final transient OwnOrganisationService organisations;
  private final transient CurrentCaller caller;
  private final transient RegisterLookUpService registers;
  private final transient OrganisationService directory;
  private final transient MembershipService memberships;
  private final RegisterLine register;
  private ComboBox<Organisation> parent = new ComboBox<>();
  private String filledName = "";
  private String filledEmail = "";

  BringInOrganisationView(
      OwnOrganisationService organisations,
      OrganisationService directory,
      MembershipService memberships,
      RegisterLookUpService registers,
      Drafts drafts,
      CurrentCaller caller) {
    super("new-organisation", drafts, caller);
    this.organisations = organisations;
    this.caller = caller;
    this.registers = registers;
    this.directory = directory;
    this.memberships = memberships;
    this.register =
        new RegisterLine(
            registers,
            caller,
            unit -> fillIn(unit.name(), Objects.requireNonNullElse(unit.email(), "")));
    title(getTranslation("administration.newOrganisation.title"));
    lead(getTranslation("administration.newOrganisation.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Select<Organisation.Kind> kind =
        fields()
            .choice(
                "kind",
                getTranslation("administration.newOrganisation.kind"),
                List.of(Organisation.Kind.values()),
                Organisation.Kind::name);
    kind.setItemLabelGenerator(
        k -> getTranslation("administration.organisations.kind." + k.name()));
    var number =
        fields().text("number", getTranslation("administration.newOrganisation.number"), 11);
    number.setHelperText(getTranslation("administration.newOrganisation.number.help"));
    number.addValueChangeListener(typed -> look(typed.getValue(), typed.isFromClient()));
    var email = fields().email("email", getTranslation("administration.organisation.email"));
    email.setHelperText(getTranslation("administration.newOrganisation.email.help"));
    fields()
        .add(
            new FormSection(getTranslation("administration.newOrganisation.which"), "")
                .with(number, kind)
                .wide(register)
                .with(numberOf(), parent())
                .wide(
                    fields().text("name", getTranslation("administration.organisation.name"), 200))
                .wide(email));
    begin(
        NEW,
        0,
        Map.of(
            "name",
            "",
            "kind",
            Organisation.Kind.VOLUNTARY.name(),
            "number",
            "",
            "email",
            "",
            NUMBER_OF,
            OWN,
            "parent",
            ""),
        button(
            getTranslation("administration.organisations.bringIn"),
            getTranslation("administration.newOrganisation.save.then"),
            this::save));
  }

  /** A branch and a centre may work under a number that is somebody else's. */
  private Select<String> numberOf() {
    Select<String> whose =
        fields()
            .choice(
                NUMBER_OF,
                getTranslation("administration.newOrganisation.numberOf"),
                List.of(OWN, SHARED),
                code -> code);
    whose.setItemLabelGenerator(
        code -> getTranslation("administration.newOrganisation.numberOf." + code));
    whose.setHelperText(getTranslation("administration.newOrganisation.numberOf.help"));
    return whose;
  }

  private ComboBox<Organisation> parent() {
    Long here = memberships.current(caller.get()).municipality();
    parent =
        fields()
            .search(
                "parent",
                getTranslation("administration.newOrganisation.parent"),
                here == null ? List.of() : directory.in(caller.get(), here),
                o -> Ids.toText(o.id()));
    parent.setItemLabelGenerator(o -> o == null ? "" : o.name());
    parent.setClearButtonVisible(true);
    parent.setHelperText(getTranslation("administration.newOrganisation.parent.help"));
    return parent;
  }

  /** The check digit is judged as soon as the number is there, and the register asked. */
  private void look(String written, boolean typed) {
    String number = OrganisationNumber.digits(written);
    boolean wrong = !number.isEmpty() && !OrganisationNumber.isValid(number);
    fields()
        .known()
        .mark(wrong ? List.of(Reason.at("number", "organisation.reason.number")) : List.of());
    if (typed) {
      // What was filled in belongs to the number that stood here before.
      fillIn("", "");
    }
    if (wrong || number.isEmpty()) {
      register.clear();
    } else {
      register.ask(number, typed);
    }
  }

  /** Never over what somebody has typed themselves. */
  private void fillIn(String name, String email) {
    Map<String, String> texts = new HashMap<>(fields().read());
    texts.computeIfPresent("name", (field, now) -> replaced(now, filledName, name));
    texts.computeIfPresent("email", (field, now) -> replaced(now, filledEmail, email));
    filledName = name;
    filledEmail = email;
    fields().show(texts);
    desk().typed();
  }

  private static String replaced(String now, String filledBefore, String filling) {
    return now.isBlank() || now.equals(filledBefore) ? filling : now;
  }

  private void save() {
    Map<String, String> typed = fields().read();
    String number =
        ContactDetails.orNothing(OrganisationNumber.digits(typed.getOrDefault("number", "")));
    boolean shared = SHARED.equals(typed.get(NUMBER_OF));
    long id;
    try {
      id =
          organisations.bringIn(
              caller.get(),
              new NewOrganisation(
                  typed.getOrDefault("name", "").strip(),
                  Organisation.Kind.valueOf(Objects.requireNonNull(typed.get("kind"))),
                  shared ? null : number,
                  ContactDetails.orNothing(typed.getOrDefault("email", "")),
                  shared ? number : null,
                  parent.getValue() == null ? null : parent.getValue().id()));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    desk().done();
    if (number != null) {
      registers.follow(caller.get(), number);
    }
    UI.getCurrent()
        .navigate(
            NameAdministratorView.class,
            new RouteParameters(NameAdministratorView.ORGANISATION, Ids.toText(id)));
    Notification.show(getTranslation("administration.newOrganisation.done"));
  }
}
