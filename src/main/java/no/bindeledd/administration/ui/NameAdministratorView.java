package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.OrganisationService;

/** Names who shall look after a place where nobody does: a municipality, or an organisation. */
@Route("municipalities/:municipality/administrator")
@RouteAlias("organisations/:organisation/administrator")
@RolesAllowed({"SYSTEM_ADMINISTRATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class NameAdministratorView extends KeptForm implements BeforeEnterObserver {
  static final String MUNICIPALITY = "municipality";
  static final String ORGANISATION = "organisation";

  private static final long serialVersionUID = 1;

  private final transient FirstAdministratorService administrators;
  private final transient MunicipalityService municipalities;
  private final transient OrganisationService organisations;
  private final transient CurrentCaller caller;
  private boolean ofMunicipality;
  private long place;

  NameAdministratorView(
      FirstAdministratorService administrators,
      MunicipalityService municipalities,
      OrganisationService organisations,
      Drafts drafts,
      CurrentCaller caller) {
    super("administrator", drafts, caller);
    this.administrators = administrators;
    this.municipalities = municipalities;
    this.organisations = organisations;
    this.caller = caller;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<String> municipality = event.getRouteParameters().get(MUNICIPALITY);
    ofMunicipality = municipality.isPresent();
    place =
        Ids.parse(
            municipality
                .or(() -> event.getRouteParameters().get(ORGANISATION))
                .orElseThrow(NotFound::new));
    String name =
        ofMunicipality
            ? municipalities.get(caller.get(), place).name()
            : organisations.get(caller.get(), place).name();
    title(getTranslation("administration.name.title", "name", name));
    lead(getTranslation("administration.name.lead"));
    fields().add(FirstAdministratorFields.in(fields()));
    begin(
        place,
        0,
        Map.of(
            FirstAdministratorFields.LANGUAGE, Language.NB.name(),
            FirstAdministratorFields.NAME, "",
            FirstAdministratorFields.EMAIL, ""),
        button(
            getTranslation("administration.name.save"),
            getTranslation("administration.give.save.then"),
            this::save));
  }

  private void save() {
    Map<String, String> typed = fields().read();
    String name = typed.getOrDefault(FirstAdministratorFields.NAME, "");
    String email = typed.getOrDefault(FirstAdministratorFields.EMAIL, "");
    Language language =
        Language.valueOf(Objects.requireNonNull(typed.get(FirstAdministratorFields.LANGUAGE)));
    try {
      if (ofMunicipality) {
        administrators.nameForMunicipality(caller.get(), place, name, email, language);
      } else {
        administrators.nameForOrganisation(caller.get(), place, name, email, language);
      }
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    desk().done();
    UI.getCurrent().navigate(ofMunicipality ? "municipalities" : "organisations");
    Notification.show(getTranslation("administration.give.done", "email", email.strip()));
  }
}
