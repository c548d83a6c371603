package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OwnOrganisationService;

/** Brings an organisation into the municipality. */
@Route("organisations/new")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class BringInOrganisationView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final long NEW = 0;

  private final transient OwnOrganisationService organisations;
  private final transient CurrentCaller caller;

  BringInOrganisationView(
      OwnOrganisationService organisations, Drafts drafts, CurrentCaller caller) {
    super("new-organisation", drafts, caller);
    this.organisations = organisations;
    this.caller = caller;
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
    fields()
        .add(
            new FormSection(getTranslation("administration.newOrganisation.which"), "")
                .wide(
                    fields().text("name", getTranslation("administration.organisation.name"), 200))
                .with(kind, number));
    begin(
        NEW,
        0,
        Map.of("name", "", "kind", Organisation.Kind.VOLUNTARY.name(), "number", ""),
        button(
            getTranslation("administration.organisations.bringIn"),
            getTranslation("administration.newOrganisation.save.then"),
            this::save));
  }

  private void save() {
    Map<String, String> typed = fields().read();
    long id;
    try {
      id =
          organisations.bringIn(
              caller.get(),
              new NewOrganisation(
                  typed.getOrDefault("name", "").strip(),
                  Organisation.Kind.valueOf(Objects.requireNonNull(typed.get("kind"))),
                  ContactDetails.orNothing(
                      typed.getOrDefault("number", "").replaceAll("\\s", ""))));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    desk().done();
    UI.getCurrent()
        .navigate(
            NameAdministratorView.class,
            new RouteParameters(NameAdministratorView.ORGANISATION, Ids.toText(id)));
    Notification.show(getTranslation("administration.newOrganisation.done"));
  }
}
