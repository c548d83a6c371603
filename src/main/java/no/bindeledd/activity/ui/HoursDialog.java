package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Optional;
import no.bindeledd.activity.HoursReason;
import no.bindeledd.activity.HoursRules;
import no.bindeledd.activity.VolunteerHours;

/** Asks how many of somebody's hours count, and why that is not what they reported. */
final class HoursDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final RadioButtonGroup<HoursReason> reason;

  /**
   * @param change whether another number counts; else nothing does
   * @param decided is told the minutes and the reason
   */
  HoursDialog(
      VolunteerHours h, boolean change, SerializableBiConsumer<Integer, HoursReason> decided) {
    String kind = change ? "change" : "refuse";
    setHeaderTitle(getTranslation("activity.hours." + kind + ".question", "name", h.name()));
    var hours = new TextField(getTranslation("activity.hours.count"));
    hours.setHelperText(getTranslation("activity.hours.count.help"));
    hours.setValue(HoursWords.decimal(this, h.minutes()));
    hours.setVisible(change);
    reason = new RadioButtonGroup<>(getTranslation("activity.hours.why"));
    reason.setItems(HoursReason.values());
    reason.setItemLabelGenerator(r -> getTranslation(r.textKey()));
    reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    add(hours, reason, new Paragraph(getTranslation("activity.hours." + kind + ".then")));
    var close = new Button(getTranslation("activity.hours.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var decide =
        new Button(
            getTranslation("activity.hours." + kind),
            click -> {
              Optional<Integer> minutes =
                  change ? HoursRules.minutes(hours.getValue()).filter(m -> m > 0) : Optional.of(0);
              hours.setErrorMessage(getTranslation("activity.reason.hoursOfADay"));
              hours.setInvalid(minutes.isEmpty());
              reason.setErrorMessage(getTranslation("activity.reason.hoursReason"));
              reason.setInvalid(reason.isEmpty());
              if (minutes.isPresent() && !reason.isEmpty()) {
                close();
                decided.accept(minutes.get(), reason.getValue());
              }
            });
    decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close, decide);
  }
}
