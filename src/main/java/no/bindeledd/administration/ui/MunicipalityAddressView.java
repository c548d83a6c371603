package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
import no.bindeledd.identity.MembershipService;
import no.bindeledd.municipality.MunicipalityAddress;
import no.bindeledd.municipality.MunicipalityAddressService;

/** How the municipality itself is reached, when nobody in it can be named. */
@Route("municipality-address")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class MunicipalityAddressView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient MunicipalityAddressService addresses;
  private final transient MembershipService memberships;
  private final transient CurrentCaller caller;

  MunicipalityAddressView(
      MunicipalityAddressService addresses,
      MembershipService memberships,
      Drafts drafts,
      CurrentCaller caller) {
    super("municipality-address", drafts, caller);
    this.addresses = addresses;
    this.memberships = memberships;
    this.caller = caller;
    title(getTranslation("administration.address.title"));
    lead(getTranslation("administration.address.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    fields()
        .add(
            new FormSection(getTranslation("administration.address.how"), "")
                .with(
                    fields().email("email", getTranslation("administration.unit.email")),
                    fields().text("phone", getTranslation("administration.unit.phone"), 30)));
    MunicipalityAddress address = addresses.open(caller.get());
    begin(
        memberships.current(caller.get()).id(),
        address.version(),
        texts(address),
        button(
            getTranslation("administration.address.save"),
            getTranslation("administration.address.save.then"),
            this::save));
  }

  private void save() {
    Map<String, String> typed = fields().read();
    try {
      addresses.change(
          caller.get(),
          new MunicipalityAddress(
              ContactDetails.orNothing(typed.getOrDefault("email", "")),
              ContactDetails.orNothing(typed.getOrDefault("phone", "")),
              desk().version()));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      MunicipalityAddress theirs = addresses.open(caller.get());
      errors().clear();
      desk().changed(theirs.version(), texts(theirs), this::save);
      return;
    }
    desk().done();
    UI.getCurrent().navigate(UnitsView.class);
    Notification.show(getTranslation("administration.address.saved"));
  }

  private static Map<String, String> texts(MunicipalityAddress address) {
    return Map.of(
        "email", Objects.requireNonNullElse(address.email(), ""),
        "phone", Objects.requireNonNullElse(address.phone(), ""));
  }
}
