package no.bindeledd.administration.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.OrganisationProfile;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.OwnOrganisation;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.organisation.register.RegisterLookUpService;

/** What the organisation says of itself where everybody can read it. */
@Route("organisation")
@Menu(title = "administration.organisation.menu", order = 60, icon = "icon-building")
@RolesAllowed("ORGANISATION_ADMINISTRATOR")
public class OrganisationView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient OwnOrganisationService organisations;
  private final transient OrganisationService directory;
  private final transient CurrentCaller caller;
  private final RegisterLine register;

  OrganisationView(
      OwnOrganisationService organisations,
      OrganisationService directory,
      RegisterLookUpService register,
      Drafts drafts,
      CurrentCaller caller) {
    super("organisation", drafts, caller);
    this.organisations = organisations;
    this.directory = directory;
    this.caller = caller;
    this.register = new RegisterLine(register, caller, unit -> {});
    title(getTranslation("administration.organisation.title"));
    lead(getTranslation("administration.organisation.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    OwnOrganisation own = organisations.open(caller.get());
    String number = directory.get(caller.get(), own.id()).number();
    if (number != null) {
      register.ask(number, false);
      add(register);
    }
    var purpose = fields().lines("purpose", label("purpose"), 500);
    purpose.setHelperText(getTranslation("administration.organisation.purpose.help"));
    var website = fields().text("website", label("website"), 200);
    website.setHelperText(getTranslation("administration.organisation.website.help"));
    fields()
        .add(
            new FormSection(getTranslation("administration.organisation.what"), "")
                .wide(fields().text("name", label("name"), 200))
                .wide(purpose),
            new FormSection(
                    getTranslation("administration.organisation.contact"),
                    getTranslation("administration.organisation.contact.help"))
                .with(
                    fields().email("email", label("email")),
                    fields().text("phone", label("phone"), 30))
                .wide(website));
    begin(
        own.id(),
        own.version(),
        texts(own.profile()),
        button(
            getTranslation("administration.organisation.save"),
            getTranslation("administration.organisation.save.then"),
            this::save));
  }

  private String label(String field) {
    return getTranslation("administration.organisation." + field);
  }

  private void save() {
    Map<String, String> typed = fields().read();
    try {
      organisations.change(caller.get(), desk().version(), profile(typed));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      compare();
      return;
    }
    desk().done();
    errors().clear();
    OwnOrganisation own = organisations.open(caller.get());
    desk().open(own.id(), own.version(), texts(own.profile()));
    Notification.show(getTranslation("administration.organisation.saved"));
  }

  private void compare() {
    OwnOrganisation theirs = organisations.open(caller.get());
    errors().clear();
    desk().changed(theirs.version(), texts(theirs.profile()), this::save);
  }

  private static Map<String, String> texts(OrganisationProfile profile) {
    return Map.of(
        "name", profile.name(),
        "purpose", Objects.requireNonNullElse(profile.purpose(), ""),
        "email", Objects.requireNonNullElse(profile.email(), ""),
        "phone", Objects.requireNonNullElse(profile.phone(), ""),
        "website", Objects.requireNonNullElse(profile.website(), ""));
  }

  private static OrganisationProfile profile(Map<String, String> texts) {
    return new OrganisationProfile(
        texts.getOrDefault("name", "").strip(),
        ContactDetails.orNothing(texts.getOrDefault("purpose", "")),
        ContactDetails.orNothing(texts.getOrDefault("email", "")),
        ContactDetails.orNothing(texts.getOrDefault("phone", "")),
        ContactDetails.orNothing(texts.getOrDefault("website", "")));
  }
}
