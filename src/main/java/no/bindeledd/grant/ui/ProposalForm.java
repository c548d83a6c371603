package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.TextForm;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.Recommendation;

/** An outcome with amount and reasons, for an officer's recommendation or for a decision. */
final class ProposalForm extends Div implements TextForm {
  private static final long serialVersionUID = 1;
  private static final int REASONS = 3000;

  final FormFields names = new FormFields();
  private final RadioButtonGroup<Outcome> outcome;
  private final KronerField amount;
  private final TextArea reasons;
  private boolean filling;

  ProposalForm() {
    addClassName("stack");
    outcome =
        names.add("outcome", new RadioButtonGroup<>(getTranslation("grant.proposal.outcome")));
    outcome.setItems(Outcome.GRANTED, Outcome.REFUSED);
    outcome.setItemLabelGenerator(o -> getTranslation("grant.outcome." + o.name()));
    amount = names.add("amount", new KronerField(getTranslation("grant.proposal.amount"), ""));
    reasons =
        names.add(
            "reasons",
            Inputs.area(
                getTranslation("grant.proposal.reasons"),
                getTranslation("grant.proposal.reasons.help"),
                REASONS));
    outcome.addValueChangeListener(
        change -> amount.setVisible(change.getValue() == Outcome.GRANTED));
    add(outcome, amount, reasons);
  }

  /** Is told of each change that somebody makes. */
  void onChange(SerializableRunnable typed) {
    outcome.addValueChangeListener(change -> tell(typed));
    amount.addValueChangeListener(change -> tell(typed));
    reasons.addValueChangeListener(change -> tell(typed));
  }

  private void tell(SerializableRunnable typed) {
    if (!filling) {
      typed.run();
    }
  }

  /** A proposal as this form writes it. */
  static Map<String, String> text(Outcome outcome, long amountKroner, String reasons) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("outcome", outcome.name());
    fields.put("amount", String.valueOf(amountKroner));
    fields.put("reasons", reasons);
    return fields;
  }

  static Map<String, String> text(Recommendation r) {
    return text(r.outcome(), r.amountKroner(), r.reasons());
  }

  @Override
  public Map<String, String> read() {
    return text(outcome(), amountKroner(), reasons());
  }

  @Override
  public void show(Map<String, String> version) {
    Outcome proposed = Outcome.valueOf(version.getOrDefault("outcome", Outcome.GRANTED.name()));
    filling = true;
    outcome.setValue(proposed);
    amount.setKroner(Long.valueOf(version.getOrDefault("amount", "0")));
    amount.setVisible(proposed == Outcome.GRANTED);
    reasons.setValue(version.getOrDefault("reasons", ""));
    filling = false;
  }

  @Override
  public String label(String field) {
    return getTranslation("grant.proposal." + field);
  }

  @Override
  public String words(String field, String value) {
    return switch (field) {
      case "outcome" -> getTranslation("grant.outcome." + value);
      case "amount" -> new Words(Language.of(getLocale())).kroner(Long.parseLong(value));
      default -> value;
    };
  }

  Outcome outcome() {
    return Objects.requireNonNullElse(outcome.getValue(), Outcome.REFUSED);
  }

  long amountKroner() {
    return outcome() == Outcome.GRANTED ? Objects.requireNonNullElse(amount.kroner(), 0L) : 0;
  }

  String reasons() {
    return reasons.getValue();
  }

  void readOnly() {
    outcome.setReadOnly(true);
    amount.setReadOnly(true);
    reasons.setReadOnly(true);
  }
}
