package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;
import no.bindeledd.activity.SeriesPreview;

/** Shows what saving would do to the sessions, before it is saved. */
final class SeriesDialog extends Dialog {
  private static final long serialVersionUID = 1;

  /**
   * @param confirmed is told the touched sessions that are to follow the rules
   */
  SeriesDialog(SeriesPreview preview, SerializableConsumer<Set<Long>> confirmed) {
    setHeaderTitle(getTranslation("activity.change.title"));
    var panel = new SeriesPreviewPanel(preview);
    add(panel);
    var back = new Button(getTranslation("activity.change.back"), click -> close());
    back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var save =
        new Button(
            getTranslation("activity.change.save"),
            click -> {
              close();
              confirmed.accept(panel.follow());
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(back, save);
  }
}
