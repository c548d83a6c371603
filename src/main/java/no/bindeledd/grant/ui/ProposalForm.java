package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormFields;
import no.bindeledd.grant.application.Outcome;
import org.jspecify.annotations.Nullable;

/** An outcome with amount and reasons, for an officer's recommendation or for a decision. */
final class ProposalForm extends Div {
  private static final long serialVersionUID = 1;
  private static final int REASONS = 3000;

  final FormFields names = new FormFields();
  private final RadioButtonGroup<Outcome> outcome;
  private final KronerField amount;
  private final TextArea reasons;
  private boolean filling;

  /**
   * @param typed gets the fields as they stand after each change, to be kept as a draft
   */
  ProposalForm(SerializableConsumer<Map<String, String>> typed) {
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
        change -> {
          amount.setVisible(change.getValue() == Outcome.GRANTED);
          tell(typed);
        });
    amount.addValueChangeListener(change -> tell(typed));
    reasons.addValueChangeListener(change -> tell(typed));
    add(outcome, amount, reasons);
  }

  private void tell(SerializableConsumer<Map<String, String>> typed) {
    if (!filling) {
      var fields = new HashMap<String, String>();
      fields.put("outcome", outcome().name());
      fields.put("amount", String.valueOf(amountKroner()));
      fields.put("reasons", reasons());
      typed.accept(fields);
    }
  }

  void set(Outcome proposed, @Nullable Long kroner, String why) {
    filling = true;
    outcome.setValue(proposed);
    amount.setKroner(kroner);
    amount.setVisible(proposed == Outcome.GRANTED);
    reasons.setValue(why);
    filling = false;
  }

  /** Puts back what was typed and not sent. */
  void set(Map<String, String> draft) {
    set(
        Outcome.valueOf(draft.getOrDefault("outcome", Outcome.GRANTED.name())),
        Long.valueOf(draft.getOrDefault("amount", "0")),
        draft.getOrDefault("reasons", ""));
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
