package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import no.bindeledd.design.FormSection;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.municipality.MunicipalityRules;
import no.bindeledd.municipality.MunicipalityRulesService;

/** How the municipality wants the portal to be used in it. */
@Route("municipality-rules")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class MunicipalityRulesView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String ACTIVITIES = "activities";

  private final transient MunicipalityRulesService rules;
  private final transient MembershipService memberships;
  private final transient CurrentCaller caller;

  /** What can be wanted of activities. */
  private enum Wanted {
    FIRST_LOOK
  }

  MunicipalityRulesView(
      MunicipalityRulesService rules,
      MembershipService memberships,
      Drafts drafts,
      CurrentCaller caller) {
    super("municipality-rules", drafts, caller);
    this.rules = rules;
    this.memberships = memberships;
    this.caller = caller;
    title(getTranslation("administration.rules.title"));
    lead(getTranslation("administration.rules.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    fields()
        .add(
            new FormSection(
                    getTranslation("administration.rules.trust"),
                    getTranslation("administration.rules.trust.why"))
                .with(
                    fields()
                        .several(
                            ACTIVITIES,
                            getTranslation("administration.rules.activities"),
                            List.of(Wanted.values()),
                            wanted -> getTranslation("administration.rules." + wanted.name()))));
    MunicipalityRules stored = rules.open(caller.get());
    begin(
        memberships.current(caller.get()).id(),
        stored.version(),
        texts(stored),
        button(
            getTranslation("administration.rules.save"),
            getTranslation("administration.rules.save.then"),
            this::save));
  }

  private void save() {
    boolean firstLook = fields().read(ACTIVITIES).equals(Wanted.FIRST_LOOK.name());
    try {
      rules.change(caller.get(), new MunicipalityRules(firstLook, desk().version()));
    } catch (ChangedMeanwhile changed) {
      MunicipalityRules theirs = rules.open(caller.get());
      errors().clear();
      desk().changed(theirs.version(), texts(theirs), this::save);
      return;
    }
    desk().done();
    UI.getCurrent().navigate(UnitsView.class);
    Notification.show(getTranslation("administration.rules.saved"));
  }

  private static Map<String, String> texts(MunicipalityRules stored) {
    return Map.of(ACTIVITIES, stored.firstLook() ? Wanted.FIRST_LOOK.name() : "");
  }
}
