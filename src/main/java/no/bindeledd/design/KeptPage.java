package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.draft.Drafts;

/** A page with a form that keeps what is typed, as its writer's own draft, until it is saved. */
public abstract class KeptPage extends PageFrame {
  private static final long serialVersionUID = 1;

  private final KeptFields fields = new KeptFields();
  private final ErrorSummary errors = new ErrorSummary(fields.known());
  private final DraftedForm desk;

  protected KeptPage(String form, Drafts drafts, SerializableSupplier<Caller.SignedIn> caller) {
    desk = new DraftedForm(fields, drafts, caller, form);
    narrow();
    fields.addClassName("page-content");
  }

  protected final KeptFields fields() {
    return fields;
  }

  protected final ErrorSummary errors() {
    return errors;
  }

  protected final DraftedForm desk() {
    return desk;
  }

  /**
   * Puts the form on the page. What was typed and never saved comes before what is stored.
   *
   * @param subject what the form is about, for the draft
   * @param version that was read, 0 for something new
   */
  protected final void begin(
      long subject, long version, Map<String, String> stored, Component save) {
    desk.open(subject, version, stored);
    fields.onChange(desk::typed);
    var buttons = new Div(save, desk.line());
    buttons.addClassName("form-actions");
    add(errors, desk, fields, buttons);
  }

  /** A button, and beside it what happens when it is pressed. */
  protected static Div button(String label, String whatHappensThen, SerializableRunnable press) {
    var button = new Button(label, click -> press.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(whatHappensThen);
    then.addClassName("soft");
    return new Div(button, then);
  }
}
