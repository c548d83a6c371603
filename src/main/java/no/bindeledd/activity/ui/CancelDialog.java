package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import no.bindeledd.activity.CancelReason;

/** Asks why something is called off, and says what happens then, before it is done. */
final class CancelDialog extends Dialog {
  private static final long serialVersionUID = 1;

  /**
   * @param then what will be lost and who is told
   * @param action the button: a verb
   */
  CancelDialog(
      String question, String then, String action, SerializableConsumer<CancelReason> confirmed) {
    setHeaderTitle(question);
    var reason = new RadioButtonGroup<CancelReason>(getTranslation("activity.cancel.why"));
    reason.setItems(CancelReason.choices());
    reason.setItemLabelGenerator(r -> getTranslation(r.textKey()));
    reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    reason.setValue(CancelReason.TOO_FEW_PEOPLE);
    add(reason, new Paragraph(then));
    var keep = new Button(getTranslation("activity.cancel.keep"), click -> close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var cancel =
        new Button(
            action,
            click -> {
              close();
              confirmed.accept(reason.getValue());
            });
    cancel.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    getFooter().add(keep, cancel);
  }
}
