package no.bindeledd.grant.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Fields that tell what was typed within a second after the last key. */
final class Inputs {
  static final int PAUSE_MILLIS = 900;

  private Inputs() {}

  static TextField text(String label, String help, int longest) {
    var field = new TextField(label);
    field.setHelperText(help);
    field.setMaxLength(longest);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MILLIS);
    return field;
  }

  static TextArea area(String label, String help, int longest) {
    var field = new TextArea(label);
    field.setHelperText(help);
    field.setMaxLength(longest);
    field.setMinRows(4);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MILLIS);
    return field;
  }

  static IntegerField number(String label, String help) {
    var field = new IntegerField(label);
    field.setHelperText(help);
    field.setMin(0);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(PAUSE_MILLIS);
    return field;
  }
}
