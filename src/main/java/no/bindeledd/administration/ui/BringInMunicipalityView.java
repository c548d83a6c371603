package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.municipality.MunicipalityRegister;
import no.bindeledd.municipality.NewTenant;
import no.bindeledd.municipality.TenantService;

/** Brings a municipality of the register in, and names who shall look after it. */
@Route("municipalities/new")
@RolesAllowed("SYSTEM_ADMINISTRATOR")
public class BringInMunicipalityView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final long NEW = 0;

  /** How a municipality works, for those who choose among more than its name. */
  enum Size {
    USUAL,
    SMALL
  }

  private final transient TenantService tenants;
  private final transient FirstAdministratorService administrators;
  private final transient CurrentCaller caller;

  BringInMunicipalityView(
      TenantService tenants,
      FirstAdministratorService administrators,
      Drafts drafts,
      CurrentCaller caller) {
    super("municipality", drafts, caller);
    this.tenants = tenants;
    this.administrators = administrators;
    this.caller = caller;
    title(getTranslation("administration.bringIn.title"));
    lead(getTranslation("administration.bringIn.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    fields().add(which(), FirstAdministratorFields.in(fields()));
    begin(
        NEW,
        0,
        Map.of(
            "form",
            Language.NB.name(),
            "size",
            Size.USUAL.name(),
            FirstAdministratorFields.LANGUAGE,
            Language.NB.name(),
            "municipality",
            "",
            FirstAdministratorFields.NAME,
            "",
            FirstAdministratorFields.EMAIL,
            ""),
        button(
            getTranslation("administration.bringIn.save"),
            getTranslation("administration.bringIn.save.then"),
            this::save));
  }

  private FormSection which() {
    var municipality =
        fields()
            .search(
                "municipality",
                getTranslation("administration.bringIn.municipality"),
                tenants.choices(caller.get()),
                MunicipalityRegister.Entry::number);
    municipality.setItemLabelGenerator(
        entry ->
            getTranslation(
                "administration.bringIn.entry",
                "name",
                entry.name(),
                "county",
                entry.county(),
                "number",
                entry.number()));
    municipality.setHelperText(getTranslation("administration.bringIn.municipality.help"));
    var form =
        fields()
            .choice(
                "form",
                getTranslation("administration.bringIn.form"),
                List.of(Language.NB, Language.NN),
                Language::name);
    form.setItemLabelGenerator(Language::nativeName);
    form.setHelperText(getTranslation("administration.bringIn.form.help"));
    var size =
        fields()
            .choice(
                "size",
                getTranslation("administration.bringIn.size"),
                List.of(Size.values()),
                Size::name);
    size.setItemLabelGenerator(s -> getTranslation("administration.bringIn.size." + s.name()));
    return new FormSection(getTranslation("administration.bringIn.which"), "")
        .wide(municipality)
        .with(form, size);
  }

  private void save() {
    Map<String, String> typed = fields().read();
    var tenant =
        new NewTenant(
            typed.getOrDefault("municipality", ""),
            Language.valueOf(Objects.requireNonNull(typed.get("form"))),
            Size.SMALL.name().equals(typed.get("size")));
    try {
      administrators.bringIn(
          caller.get(),
          tenant,
          typed.getOrDefault(FirstAdministratorFields.NAME, ""),
          typed.getOrDefault(FirstAdministratorFields.EMAIL, ""),
          Language.valueOf(Objects.requireNonNull(typed.get(FirstAdministratorFields.LANGUAGE))));
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    desk().done();
    UI.getCurrent().navigate(MunicipalitiesView.class);
    Notification.show(getTranslation("administration.bringIn.done"));
  }
}
