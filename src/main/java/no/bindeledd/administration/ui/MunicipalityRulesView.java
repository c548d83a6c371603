package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.municipality.MunicipalityRules;
import no.bindeledd.municipality.MunicipalityRulesService;
import no.bindeledd.municipality.Neighbour;

/** How the municipality wants the portal to be used in it. */
@Route("municipality-rules")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class MunicipalityRulesView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String ACTIVITIES = "activities";
  private static final String NEIGHBOURS = "neighbours";

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
    neighbours();
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

  /** Those beside this one stand first. */
  private void neighbours() {
    var names = new LinkedHashMap<String, String>();
    rules.neighbours(caller.get()).stream()
        .sorted(Comparator.comparing(neighbour -> !neighbour.borders()))
        .map(Neighbour::municipality)
        .forEach(other -> names.put(Ids.toText(other.id()), other.name()));
    var field =
        fields()
            .codes(
                NEIGHBOURS,
                getTranslation("administration.rules.neighbours"),
                List.copyOf(names.keySet()),
                code -> names.getOrDefault(code, ""));
    field.setHelperText(getTranslation("administration.rules.neighbours.help"));
    fields()
        .add(
            new FormSection(
                    getTranslation("administration.rules.sharing"),
                    getTranslation("administration.rules.sharing.why"))
                .with(field));
  }

  private void save() {
    boolean firstLook = fields().read(ACTIVITIES).equals(Wanted.FIRST_LOOK.name());
    Set<Long> shows =
        Arrays.stream(fields().read(NEIGHBOURS).split(KeptFields.BETWEEN))
            .filter(code -> !code.isEmpty())
            .map(Ids::parse)
            .collect(Collectors.toUnmodifiableSet());
    try {
      rules.change(caller.get(), new MunicipalityRules(firstLook, shows, desk().version()));
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
    return Map.of(
        ACTIVITIES,
        stored.firstLook() ? Wanted.FIRST_LOOK.name() : "",
        NEIGHBOURS,
        stored.shows().stream().map(Ids::toText).collect(Collectors.joining(KeptFields.BETWEEN)));
  }
}
