package no.bindeledd.grant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.StepNav;
import no.bindeledd.grant.Ref;

/** The steps of an application, each with one group of questions. */
enum ApplicationStep {
  KIND,
  WHAT,
  PLAN,
  BUDGET,
  WHO,
  CHECK,
  SEND;

  private static final String PARAMETER = "step";

  /** The step that an address names; the first one otherwise. */
  static ApplicationStep in(Location address) {
    String name = address.getQueryParameters().getSingleParameter(PARAMETER).orElse("");
    return Arrays.stream(values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElse(KIND);
  }

  /** Puts the step into the address, so that a reload comes back to it. */
  void remember(GrantPage where, Ref ref) {
    where
        .getUI()
        .ifPresent(
            ui ->
                ui.getPage()
                    .getHistory()
                    .replaceState(
                        null,
                        new Location(
                            GrantPage.path("applications/write", ref),
                            QueryParameters.of(PARAMETER, name().toLowerCase(Locale.ROOT)))));
  }

  /**
   * How far it has come. That something is missing is said of a step behind one, and of all when
   * one comes to read the whole over.
   *
   * @param faulty the steps in which something stands against sending
   */
  StepNav.Progress progress(ApplicationStep current, Collection<ApplicationStep> faulty) {
    if (this == current) {
      return StepNav.Progress.CURRENT;
    }
    if (faulty.contains(this)) {
      return current.compareTo(CHECK) >= 0 && compareTo(CHECK) < 0
          ? StepNav.Progress.FAULTY
          : StepNav.Progress.AHEAD;
    }
    return compareTo(current) < 0 ? StepNav.Progress.DONE : StepNav.Progress.AHEAD;
  }

  /** The step in which a field stands. */
  static ApplicationStep of(String field) {
    return switch (field) {
      case "kind", "goal" -> KIND;
      case "title", "summary", "targetGroup" -> WHAT;
      case "plan", "partners", "participants", "volunteers", "hours" -> PLAN;
      case "amount", "budget" -> BUDGET;
      case "members", "signatory", "bankAccount" -> WHO;
      default -> SEND;
    };
  }

  /** The steps that hold fields. */
  static Map<ApplicationStep, Component> build(GrantPage where, ApplicationFields f) {
    var steps = new EnumMap<ApplicationStep, Component>(ApplicationStep.class);
    steps.put(KIND, section(where, KIND).wide(f.kind).wide(f.goal));
    steps.put(WHAT, section(where, WHAT).wide(f.title).wide(f.summary).wide(f.targetGroup));
    steps.put(
        PLAN,
        section(where, PLAN)
            .wide(f.plan)
            .with(f.participants, f.volunteers, f.hours)
            .wide(f.partners));
    steps.put(BUDGET, section(where, BUDGET).with(f.amount).wide(f.budget));
    steps.put(WHO, section(where, WHO).with(f.signatory, f.bankAccount, f.members));
    return steps;
  }

  private static FormSection section(GrantPage where, ApplicationStep step) {
    return new FormSection(
        where.getTranslation("grant.step." + step.name()),
        where.getTranslation("grant.step.help." + step.name()));
  }
}
