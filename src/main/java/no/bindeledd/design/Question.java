package no.bindeledd.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Asks before something that cannot be undone, and says what follows. Vaadin's own dialog for this
 * has roles that WAI-ARIA does not allow. The focus is on the way out.
 */
public final class Question extends Dialog {
  private static final long serialVersionUID = 1;

  private final Button yes;

  /**
   * @param then what follows
   * @param action the button: a verb
   * @param keep the way out
   */
  public Question(
      String title, String then, String action, String keep, SerializableRunnable confirmed) {
    setHeaderTitle(title);
    add(new Paragraph(then));
    var no = new Button(keep, click -> close());
    no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    no.setAutofocus(true);
    yes =
        new Button(
            action,
            click -> {
              close();
              confirmed.run();
            });
    yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    yes.addClassName("question-yes");
    getFooter().add(no, yes);
  }

  /** For what takes something away. */
  public Question dangerous() {
    yes.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return this;
  }
}
