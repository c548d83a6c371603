package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Objects;
import no.bindeledd.activity.HelperRole;
import no.bindeledd.activity.HelperRoleContent;
import no.bindeledd.activity.HelperRoleRules;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;

/** What a helper does, and how many are needed. */
final class RoleDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final TextField name = new TextField(getTranslation("activity.roles.name"));
  private final IntegerField needed = new IntegerField(getTranslation("activity.roles.count"));
  private final Paragraph problem = new Paragraph();

  /**
   * @param before what is there, or null for a new one
   * @param done does it, or says what is missing
   */
  RoleDialog(@Nullable HelperRole before, SerializableConsumer<HelperRoleContent> done) {
    setHeaderTitle(
        getTranslation(before == null ? "activity.roles.add" : "activity.roles.change.title"));
    name.setHelperText(getTranslation("activity.roles.name.help"));
    name.setRequiredIndicatorVisible(true);
    name.setWidthFull();
    needed.setMin(1);
    needed.setMax(HelperRoleRules.MOST_PEOPLE);
    needed.setStepButtonsVisible(true);
    needed.setRequiredIndicatorVisible(true);
    needed.setManualValidation(true);
    var keepsList = new Checkbox(getTranslation("activity.roles.keepsList"));
    keepsList.setHelperText(getTranslation("activity.roles.keepsList.help"));
    needed.setValue(before == null ? 1 : before.content().needed());
    if (before != null) {
      name.setValue(before.content().name());
      keepsList.setValue(before.content().keepsList());
    }
    problem.addClassName("field-error");
    problem.setVisible(false);
    problem.getElement().setAttribute("role", "alert");
    var fields = new VerticalLayout(problem, name, needed, keepsList);
    fields.setPadding(false);
    add(fields);
    var close = new Button(getTranslation("activity.roles.close"), click -> close());
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var save = new Button(getTranslation("activity.roles.save"));
    save.addClickListener(
        click -> {
          try {
            done.accept(
                new HelperRoleContent(
                    name.getValue(),
                    Objects.requireNonNullElse(needed.getValue(), 0),
                    keepsList.getValue()));
            close();
          } catch (Rejected no) {
            show(no);
          } catch (ChangedMeanwhile somebodyWroteSince) {
            close();
            throw somebodyWroteSince;
          }
        });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(close, save);
  }

  /** At the field that each is about; what is about the activity stands above. */
  private void show(Rejected no) {
    name.setInvalid(false);
    needed.setInvalid(false);
    problem.setVisible(false);
    for (Reason reason : no.reasons()) {
      String words = getTranslation(reason.key(), (Object) reason.values());
      if ("name".equals(reason.field())) {
        name.setErrorMessage(words);
        name.setInvalid(true);
        name.focus();
      } else if ("needed".equals(reason.field())) {
        needed.setErrorMessage(words);
        needed.setInvalid(true);
        needed.focus();
      } else {
        problem.setText(words);
        problem.setVisible(true);
      }
    }
  }
}
