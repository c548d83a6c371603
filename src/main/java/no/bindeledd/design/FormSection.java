package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One group of questions: what it is about, a help text, and the fields two beside each other. */
public final class FormSection extends Section {
  private static final long serialVersionUID = 1;

  private final Div fields = new Div();

  /**
   * @param help empty for none
   */
  public FormSection(String title, String help, Component... fields) {
    addClassName("form-section");
    this.fields.addClassName("form-section-fields");
    add(new H2(title));
    if (!help.isEmpty()) {
      var text = new Paragraph(help);
      text.addClassName("soft");
      add(text);
    }
    this.fields.add(fields);
    add(this.fields);
  }

  public FormSection with(Component... more) {
    fields.add(more);
    return this;
  }

  /** A field that takes the whole width. */
  public FormSection wide(Component field) {
    field.addClassName("wide");
    fields.add(field);
    return this;
  }
}
