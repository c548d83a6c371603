package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.Participant;

/** Says who came. */
final class AttendanceDialog extends Dialog {
  private static final long serialVersionUID = 1;

  /**
   * @param came accounts that are marked already
   * @param recorded is told the accounts of those who came, and how many others did
   */
  AttendanceDialog(
      String session,
      List<Participant> people,
      Set<Long> came,
      SerializableBiConsumer<Set<Long>, Integer> recorded) {
    setHeaderTitle(getTranslation("activity.attendance.question", "when", session));
    var names = people.stream().collect(Collectors.toMap(Participant::account, Participant::name));
    var who = new CheckboxGroup<Long>(getTranslation("activity.attendance.who"));
    who.setItems(people.stream().map(Participant::account).toList());
    who.setItemLabelGenerator(account -> names.getOrDefault(account, ""));
    who.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    who.setValue(came.stream().filter(names::containsKey).collect(Collectors.toSet()));
    who.setVisible(!people.isEmpty());
    var others = new IntegerField(getTranslation("activity.attendance.others"));
    others.setMin(0);
    others.setMax(10_000);
    others.setStepButtonsVisible(true);
    others.setValue(0);
    add(who, others, new Paragraph(getTranslation("activity.attendance.then")));
    var keep = new Button(getTranslation("activity.attendance.close"), click -> close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var save =
        new Button(
            getTranslation("activity.attendance.save"),
            click -> {
              close();
              recorded.accept(
                  Set.copyOf(who.getValue()), Objects.requireNonNullElse(others.getValue(), 0));
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(keep, save);
  }
}
