package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A sum in whole kroner, typed with or without spaces between the thousands. */
final class KronerField extends TextField {
  private static final long serialVersionUID = 1;
  private static final int DIGITS = 14;
  private static final char NO_BREAK = '\u00a0';

  KronerField(String label, String help) {
    super(label);
    addClassName("kroner");
    setHelperText(help);
    setAllowedCharPattern("[0-9 \\u00a0\\u202f]");
    setMaxLength(DIGITS + 6);
    setSuffixComponent(new Span("kr"));
    getElement().setAttribute("inputmode", "numeric");
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(Inputs.PAUSE_MILLIS);
    addBlurListener(blur -> setKroner(kroner()));
  }

  @Nullable Long kroner() {
    String digits = getValue().replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      return null;
    }
    return Long.valueOf(digits.length() > DIGITS ? digits.substring(0, DIGITS) : digits);
  }

  void setKroner(@Nullable Long kroner) {
    setValue(
        kroner == null ? "" : String.format(Locale.ROOT, "%,d", kroner).replace(',', NO_BREAK));
  }
}
