package no.bindeledd.grant.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumMap;
import java.util.Map;
import no.bindeledd.design.FormSection;

/** The steps of an application, each with one group of questions. */
enum ApplicationStep {
  KIND,
  WHAT,
  PLAN,
  BUDGET,
  WHO,
  CHECK,
  SEND;

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
