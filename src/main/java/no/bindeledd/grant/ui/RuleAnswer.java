package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.TextForm;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Eligibility;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.application.Finding;
import no.bindeledd.grant.round.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One condition: what the program found, and the officer's yes or no with a reason, saved as it is
 * given. If a colleague has answered the same meanwhile, both answers are shown.
 */
final class RuleAnswer extends Div implements HasValidationProperties, TextForm {
  private static final long serialVersionUID = 1;
  private static final int REMARK = 500;

  private final EligibilityRule rule;
  private final Store store;
  private final RadioButtonGroup<Boolean> met;
  private final TextField remark;
  private final ConflictPanel panel;
  private transient @Nullable Answer seen;
  private boolean filling;

  /** Where the officers' answers are. */
  interface Store extends Serializable {
    /**
     * @return whether it is saved
     * @throws ChangedMeanwhile if there is another answer than the one that was seen
     */
    boolean keep(@Nullable Answer seen, Answer answer);

    @Nullable Answer present(EligibilityRule rule);
  }

  RuleAnswer(Finding finding, @Nullable Answer answer, Terms terms, boolean open, Store store) {
    this.rule = finding.rule();
    this.store = store;
    this.seen = answer;
    addClassNames("card", "rule-answer");
    met =
        new RadioButtonGroup<>(
            getTranslation("grant.rule.title." + rule.name(), Eligibility.values(terms)));
    met.setItems(true, false);
    met.setItemLabelGenerator(yes -> getTranslation(met(yes)));
    remark = Inputs.text(getTranslation("grant.screening.remark"), "", REMARK);
    panel = new ConflictPanel(this);
    show(text(answer));
    met.setReadOnly(!open);
    remark.setReadOnly(!open);
    met.addValueChangeListener(
        change -> {
          remark.setVisible(Boolean.FALSE.equals(change.getValue()));
          tell();
        });
    remark.addValueChangeListener(change -> tell());
    var name = new Paragraph(met.getLabel());
    name.addClassName("rule-name");
    // The group of answers carries the same name for those who listen.
    name.getElement().setAttribute("aria-hidden", "true");
    var found =
        new Paragraph(
            getTranslation(
                "grant.screening.program",
                "finding",
                getTranslation("grant.finding." + finding.outcome().name())));
    found.addClassNames("soft", "small");
    var what = new Div(name, found);
    what.addClassName("rule-what");
    add(panel, what, met, remark);
  }

  EligibilityRule rule() {
    return rule;
  }

  /** The answer that this officer has seen, or given; null if there is none. */
  @Nullable Answer seen() {
    return seen;
  }

  /** Whether the officer has yet to choose between two answers. */
  boolean isContested() {
    return panel.isOpen();
  }

  private void tell() {
    if (filling) {
      return;
    }
    if (panel.isOpen()) {
      panel.typed();
      return;
    }
    Boolean value = met.getValue();
    if (value == null) {
      return;
    }
    var answer = new Answer(rule, value, remark.getValue());
    try {
      if (store.keep(seen, answer)) {
        seen = answer;
      }
    } catch (ChangedMeanwhile changed) {
      Answer theirs = store.present(rule);
      panel.open(
          text(seen),
          text(theirs),
          () -> {
            seen = theirs;
            tell();
          });
    }
  }

  private static Map<String, String> text(@Nullable Answer answer) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("met", answer == null ? "" : String.valueOf(answer.met()));
    fields.put("remark", answer == null ? "" : answer.remark());
    return fields;
  }

  private static String met(boolean yes) {
    return yes ? "grant.screening.yes" : "grant.screening.no";
  }

  @Override
  public Map<String, String> read() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("met", Objects.toString(met.getValue(), ""));
    fields.put("remark", remark.getValue());
    return fields;
  }

  @Override
  public void show(Map<String, String> version) {
    String yes = version.getOrDefault("met", "");
    filling = true;
    met.setValue(yes.isEmpty() ? null : Boolean.valueOf(yes));
    remark.setValue(version.getOrDefault("remark", ""));
    remark.setVisible(yes.equals("false"));
    filling = false;
  }

  @Override
  public String label(String field) {
    return field.equals("met") ? met.getLabel() : remark.getLabel();
  }

  @Override
  public String words(String field, String value) {
    return field.equals("met") ? getTranslation(met(Boolean.parseBoolean(value))) : value;
  }

  @Override
  public void setErrorMessage(String message) {
    remark.setErrorMessage(message);
  }

  @Override
  public String getErrorMessage() {
    return remark.getErrorMessage();
  }

  @Override
  public void setInvalid(boolean invalid) {
    remark.setInvalid(invalid);
  }

  @Override
  public boolean isInvalid() {
    return remark.isInvalid();
  }
}
