package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Eligibility;
import no.bindeledd.grant.application.Finding;
import no.bindeledd.grant.round.Terms;
import org.jspecify.annotations.Nullable;

/** One condition: what the program found, and the officer's yes or no with a reason. */
final class RuleAnswer extends Div implements HasValidationProperties {
  private static final long serialVersionUID = 1;
  private static final int REMARK = 500;

  private final transient Finding finding;
  private final RadioButtonGroup<Boolean> met;
  private final TextField remark;

  RuleAnswer(
      Finding finding,
      @Nullable Answer answer,
      Terms terms,
      boolean open,
      SerializableConsumer<Answer> answered) {
    this.finding = finding;
    addClassNames("card", "rule-answer");
    met =
        new RadioButtonGroup<>(
            getTranslation("grant.rule.title." + finding.rule().name(), Eligibility.values(terms)));
    met.setItems(true, false);
    met.setItemLabelGenerator(
        yes -> getTranslation(yes ? "grant.screening.yes" : "grant.screening.no"));
    remark = Inputs.text(getTranslation("grant.screening.remark"), "", REMARK);
    if (answer != null) {
      met.setValue(answer.met());
      remark.setValue(answer.remark());
    }
    remark.setVisible(answer != null && !answer.met());
    met.setReadOnly(!open);
    remark.setReadOnly(!open);
    met.addValueChangeListener(
        change -> {
          remark.setVisible(Boolean.FALSE.equals(change.getValue()));
          tell(answered);
        });
    remark.addValueChangeListener(change -> tell(answered));
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
    add(what, met, remark);
  }

  private void tell(SerializableConsumer<Answer> answered) {
    Boolean value = met.getValue();
    if (value != null) {
      answered.accept(new Answer(finding.rule(), value, remark.getValue()));
    }
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
