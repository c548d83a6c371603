package no.bindeledd.grant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.DateField;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.FormSection;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.round.CriterionCode;
import no.bindeledd.grant.round.Terms;
import org.jspecify.annotations.Nullable;

/** The fields of a round's terms. */
final class RoundFields implements Serializable {
  private static final long serialVersionUID = 1;

  final FormFields names = new FormFields();
  private final GrantPage where;
  private final TextField name;
  private final TextArea about;
  private final CheckboxGroup<SupportKind> kinds;
  private final CheckboxGroup<Goal> goals;
  private final KronerField budget;
  private final DateField opensOn;
  private final DateField deadlineOn;
  private final DateField assessedBy;
  private final DateField decidedBy;
  private final TextField appealBody;
  private final IntegerField arrivalDays;
  private final IntegerField appealWeeks;
  private final IntegerField minimumMembers;
  private final IntegerField minimumYears;
  private final Map<CriterionCode, IntegerField> weights = new EnumMap<>(CriterionCode.class);
  private final Paragraph weightSum = new Paragraph();
  private @Nullable Long unit;
  private boolean filling;

  RoundFields(GrantPage where, SerializableRunnable changed) {
    this.where = where;
    name = names.add("name", Inputs.text(text("name"), "", 160));
    about = names.add("about", Inputs.area(text("about"), text("about.help"), 2000));
    kinds = names.add("kinds", new CheckboxGroup<>(text("kinds")));
    kinds.setItems(SupportKind.values());
    kinds.setItemLabelGenerator(k -> where.getTranslation("grant.kind." + k.name()));
    goals = names.add("goals", new CheckboxGroup<>(text("goals")));
    goals.setItems(Goal.values());
    goals.setItemLabelGenerator(g -> where.getTranslation("grant.goal." + g.name()));
    goals.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    budget = names.add("budget", new KronerField(text("budget"), text("budget.help")));
    opensOn = names.add("opensOn", new DateField(text("opensOn")));
    deadlineOn = names.add("deadlineOn", new DateField(text("deadlineOn")));
    deadlineOn.setHelperText(text("deadlineOn.help"));
    assessedBy = names.add("assessedBy", new DateField(text("assessedBy")));
    decidedBy = names.add("decidedBy", new DateField(text("decidedBy")));
    appealBody = names.add("appealBody", Inputs.text(text("appealBody"), "", 200));
    arrivalDays =
        names.add("arrivalDays", Inputs.number(text("arrivalDays"), text("arrivalDays.help")));
    appealWeeks = names.add("appealWeeks", Inputs.number(text("appealWeeks"), ""));
    minimumMembers = names.add("minimumMembers", Inputs.number(text("minimumMembers"), ""));
    minimumYears = names.add("minimumYears", Inputs.number(text("minimumYears"), ""));
    for (CriterionCode code : CriterionCode.values()) {
      weights.put(code, Inputs.number(where.getTranslation("grant.criterion." + code.name()), ""));
    }
    names.add("weights", Objects.requireNonNull(weights.get(CriterionCode.CLEAR_GOAL)));
    weightSum.getElement().setAttribute("role", "status");
    listen(changed);
  }

  private void listen(SerializableRunnable changed) {
    var all =
        new ArrayList<HasValue<?, ?>>(
            List.of(
                name,
                about,
                kinds,
                goals,
                budget,
                opensOn,
                deadlineOn,
                assessedBy,
                decidedBy,
                appealBody,
                arrivalDays,
                appealWeeks,
                minimumMembers,
                minimumYears));
    all.addAll(weights.values());
    all.forEach(
        field ->
            field.addValueChangeListener(
                change -> {
                  showWeightSum();
                  if (!filling) {
                    changed.run();
                  }
                }));
  }

  Component[] sections() {
    return new Component[] {
      section("what").wide(name).wide(about).wide(kinds).wide(goals).with(budget),
      section("dates").with(opensOn, deadlineOn, assessedBy, decidedBy),
      section("criteria").with(weights.values().toArray(Component[]::new)).wide(weightSum),
      section("conditions").with(minimumMembers, minimumYears),
      section("appeal").wide(appealBody).with(arrivalDays, appealWeeks)
    };
  }

  private FormSection section(String part) {
    return new FormSection(
        where.getTranslation("grant.round.part." + part),
        where.getTranslation("grant.round.part.help." + part));
  }

  private void showWeightSum() {
    weightSum.setText(where.getTranslation("grant.round.weightSum", "sum", get().weightSum()));
  }

  void set(Terms terms) {
    filling = true;
    name.setValue(terms.name());
    about.setValue(Objects.requireNonNullElse(terms.about(), ""));
    kinds.setValue(terms.kinds());
    goals.setValue(terms.goals());
    budget.setKroner(terms.budgetKroner());
    opensOn.setValue(terms.opensOn());
    deadlineOn.setValue(terms.deadlineOn());
    assessedBy.setValue(terms.assessedBy());
    decidedBy.setValue(terms.decidedBy());
    unit = terms.unit();
    appealBody.setValue(Objects.requireNonNullElse(terms.appealBody(), ""));
    arrivalDays.setValue(terms.arrivalDays());
    appealWeeks.setValue(terms.appealWeeks());
    minimumMembers.setValue(terms.minimumMembers());
    minimumYears.setValue(terms.minimumYears());
    weights.forEach((code, field) -> field.setValue(terms.weights().getOrDefault(code, 0)));
    showWeightSum();
    filling = false;
  }

  Terms get() {
    var given = new EnumMap<CriterionCode, Integer>(CriterionCode.class);
    weights.forEach((code, field) -> given.put(code, orZero(field)));
    return new Terms(
        name.getValue(),
        about.getValue().isBlank() ? null : about.getValue(),
        kinds.getValue(),
        goals.getValue(),
        budget.kroner(),
        opensOn.getValue(),
        deadlineOn.getValue(),
        assessedBy.getValue(),
        decidedBy.getValue(),
        unit,
        appealBody.getValue().isBlank() ? null : appealBody.getValue(),
        orZero(arrivalDays),
        orZero(appealWeeks),
        orZero(minimumMembers),
        orZero(minimumYears),
        given);
  }

  /** The unit of the terms, which has no field. */
  @Nullable Long unit() {
    return unit;
  }

  private String text(String field) {
    return where.getTranslation("grant.round.field." + field);
  }

  private static int orZero(IntegerField field) {
    return field.getValue() == null ? 0 : field.getValue();
  }
}
