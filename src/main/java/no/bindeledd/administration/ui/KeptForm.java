package no.bindeledd.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.identity.CurrentCaller;
import org.springframework.dao.DataAccessException;

/** A page with a form that keeps what is typed, as its writer's own draft, until it is saved. */
abstract class KeptForm extends PageFrame {
  private static final long serialVersionUID = 1;

  private final String form;
  private final transient Drafts drafts;
  private final transient CurrentCaller caller;
  private final KeptFields fields = new KeptFields();
  private final ErrorSummary errors = new ErrorSummary(fields.known());
  private final Div notices = new Div();
  private final SavedLine saved = new SavedLine();
  private long subject;

  KeptForm(String form, Drafts drafts, CurrentCaller caller) {
    this.form = form;
    this.drafts = drafts;
    this.caller = caller;
    narrow();
    fields.addClassName("page-content");
  }

  final KeptFields fields() {
    return fields;
  }

  final ErrorSummary errors() {
    return errors;
  }

  final Div notices() {
    return notices;
  }

  /**
   * Puts the form on the page. What was typed and never saved comes before what is stored.
   *
   * @param subject what the form is about, for the draft
   */
  final void begin(long subject, Map<String, String> stored, Component save) {
    this.subject = subject;
    fields.show(stored);
    drafts.find(caller.get(), form, subject).ifPresent(draft -> found(draft, stored));
    fields.onChange(this::keep);
    var buttons = new Div(save, saved);
    buttons.addClassName("form-actions");
    add(errors, notices, fields, buttons);
  }

  /** A button, and beside it what happens when it is pressed. */
  static Div button(String label, String whatHappensThen, SerializableRunnable press) {
    var button = new Button(label, click -> press.run());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(whatHappensThen);
    then.addClassName("soft");
    return new Div(button, then);
  }

  /** What was typed is saved: the draft goes. */
  final void forget() {
    drafts.discard(caller.get(), form, subject);
  }

  private void found(Draft draft, Map<String, String> stored) {
    fields.show(draft.fields());
    shown();
    saved.saved(draft.savedAt());
    var discard =
        new Button(
            getTranslation("administration.form.discard"),
            click -> {
              forget();
              notices.removeAll();
              errors.clear();
              fields.show(stored);
              shown();
            });
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    notices.add(new Notice(Tone.INFO, getTranslation("administration.form.draftFound"), discard));
  }

  /** The fields show something else now, which may change what there is to ask. */
  void shown() {}

  private void keep() {
    try {
      saved.saved(drafts.save(caller.get(), form, subject, fields.read()));
    } catch (DataAccessException databaseIsAway) {
      saved.failed();
    }
  }
}
