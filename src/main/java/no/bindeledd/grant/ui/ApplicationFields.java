package no.bindeledd.grant.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import no.bindeledd.design.FormFields;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.application.ApplicationContent;

/** The fields of an application: what stands in them, and what an application puts there. */
final class ApplicationFields implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int SHORT = 160;
  private static final int LONG = 1000;
  private static final int PLAN = 4000;

  final FormFields names = new FormFields();
  final RadioButtonGroup<SupportKind> kind;
  final RadioButtonGroup<Goal> goal;
  final TextField title;
  final TextArea summary;
  final TextArea targetGroup;
  final IntegerField participants;
  final IntegerField volunteers;
  final IntegerField hours;
  final IntegerField members;
  final TextArea plan;
  final TextArea partners;
  final KronerField amount;
  final BudgetEditor budget;
  final TextField signatory;
  final TextField bankAccount;
  final Checkbox confirmed;
  private boolean filling;

  /**
   * @param where whose language the labels have
   * @param changed is told when somebody has changed anything
   */
  ApplicationFields(
      GrantPage where, Set<SupportKind> kinds, Set<Goal> goals, SerializableRunnable changed) {
    SerializableRunnable typed = () -> tell(changed);
    kind = new RadioButtonGroup<>(where.getTranslation("grant.field.kind"));
    kind.setItems(kinds.stream().sorted().toList());
    kind.setRenderer(
        new ComponentRenderer<>(
            k ->
                new Div(
                    new Span(where.getTranslation("grant.kind." + k.name())),
                    soft(where.getTranslation("grant.kind.help." + k.name())))));
    kind.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    goal = new RadioButtonGroup<>(where.getTranslation("grant.field.goal"));
    goal.setItems(goals.stream().sorted().toList());
    goal.setItemLabelGenerator(g -> where.getTranslation("grant.goal." + g.name()));
    goal.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    title =
        Inputs.text(
            where.getTranslation("grant.field.title"),
            where.getTranslation("grant.field.title.help"),
            SHORT);
    summary =
        Inputs.area(
            where.getTranslation("grant.field.summary"),
            where.getTranslation("grant.field.summary.help"),
            LONG);
    targetGroup =
        Inputs.area(
            where.getTranslation("grant.field.targetGroup"),
            where.getTranslation("grant.field.targetGroup.help"),
            LONG);
    participants = Inputs.number(where.getTranslation("grant.field.participants"), "");
    volunteers = Inputs.number(where.getTranslation("grant.field.volunteers"), "");
    hours =
        Inputs.number(
            where.getTranslation("grant.field.hours"),
            where.getTranslation("grant.field.hours.help"));
    members =
        Inputs.number(
            where.getTranslation("grant.field.members"),
            where.getTranslation("grant.field.members.help"));
    plan =
        Inputs.area(
            where.getTranslation("grant.field.plan"),
            where.getTranslation("grant.field.plan.help"),
            PLAN);
    partners =
        Inputs.area(
            where.getTranslation("grant.field.partners"),
            where.getTranslation("grant.field.partners.help"),
            LONG);
    amount =
        new KronerField(
            where.getTranslation("grant.field.amount"),
            where.getTranslation("grant.field.amount.help"));
    budget = new BudgetEditor(amount, typed);
    signatory =
        Inputs.text(
            where.getTranslation("grant.field.signatory"),
            where.getTranslation("grant.field.signatory.help"),
            SHORT);
    bankAccount =
        Inputs.text(
            where.getTranslation("grant.field.bankAccount"),
            where.getTranslation("grant.field.bankAccount.help"),
            30);
    bankAccount.addClassName("account");
    confirmed = new Checkbox(where.getTranslation("grant.field.confirmed"));
    amount.addValueChangeListener(change -> budget.refresh());
    listen(typed);
    name();
  }

  private void listen(SerializableRunnable typed) {
    List<HasValue<?, ?>> all =
        List.of(
            kind,
            goal,
            title,
            summary,
            targetGroup,
            participants,
            volunteers,
            hours,
            members,
            plan,
            partners,
            amount,
            signatory,
            bankAccount,
            confirmed);
    all.forEach(field -> field.addValueChangeListener(change -> typed.run()));
    kind.addValueChangeListener(change -> members.setVisible(isOperating()));
    members.setVisible(false);
  }

  private void name() {
    names.add("kind", kind);
    names.add("goal", goal);
    names.add("title", title);
    names.add("summary", summary);
    names.add("targetGroup", targetGroup);
    names.add("participants", participants);
    names.add("volunteers", volunteers);
    names.add("hours", hours);
    names.add("members", members);
    names.add("plan", plan);
    names.add("partners", partners);
    names.add("amount", amount);
    names.add("budget", budget);
    names.add("signatory", signatory);
    names.add("bankAccount", bankAccount);
    names.add("confirmed", confirmed);
  }

  private boolean isOperating() {
    return kind.getValue() == SupportKind.OPERATING;
  }

  private void tell(SerializableRunnable changed) {
    if (!filling) {
      changed.run();
    }
  }

  /** Puts an application into the fields, which nobody is told of. */
  void set(ApplicationContent content) {
    filling = true;
    kind.setValue(content.kind());
    goal.setValue(content.goal());
    title.setValue(content.title());
    summary.setValue(content.summary());
    targetGroup.setValue(content.targetGroup());
    participants.setValue(content.participants());
    volunteers.setValue(content.volunteers());
    hours.setValue(content.hours());
    members.setValue(content.members());
    plan.setValue(content.plan());
    partners.setValue(content.partners());
    amount.setKroner(content.amountKroner());
    budget.set(content.budget());
    signatory.setValue(content.signatory());
    bankAccount.setValue(content.bankAccount());
    confirmed.setValue(content.confirmed());
    members.setVisible(isOperating());
    filling = false;
  }

  ApplicationContent get() {
    return new ApplicationContent(
        kind.getValue(),
        goal.getValue(),
        title.getValue(),
        summary.getValue(),
        targetGroup.getValue(),
        participants.getValue(),
        volunteers.getValue(),
        hours.getValue(),
        plan.getValue(),
        partners.getValue(),
        members.getValue(),
        signatory.getValue(),
        bankAccount.getValue(),
        amount.kroner(),
        confirmed.getValue(),
        budget.get());
  }

  private static Div soft(String text) {
    var help = new Div(text);
    help.addClassNames("soft", "small");
    return help;
  }
}
