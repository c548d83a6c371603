package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.stream.Collectors;
import no.bindeledd.activity.AttendanceList;

/** Who of those with a place may tick names at one session, besides those who offer it. */
final class HelpersDialog extends Dialog {
  private static final long serialVersionUID = 1;

  /**
   * @param changed is told each change: an account, and whether it helps
   */
  HelpersDialog(
      String session,
      List<AttendanceList.Line> lines,
      SerializableBiConsumer<Long, Boolean> changed) {
    setHeaderTitle(getTranslation("activity.helpers.question", "when", session));
    List<AttendanceList.Line> able = lines.stream().filter(AttendanceList.Line::hasPlace).toList();
    var names =
        able.stream()
            .collect(Collectors.toMap(AttendanceList.Line::account, AttendanceList.Line::name));
    var who = new CheckboxGroup<Long>(getTranslation("activity.helpers.who"));
    who.setItems(able.stream().map(AttendanceList.Line::account).toList());
    who.setItemLabelGenerator(account -> names.getOrDefault(account, ""));
    who.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    who.setValue(
        able.stream()
            .filter(AttendanceList.Line::helper)
            .map(AttendanceList.Line::account)
            .collect(Collectors.toSet()));
    who.setVisible(!able.isEmpty());
    who.addValueChangeListener(
        change -> {
          change.getValue().stream()
              .filter(a -> !change.getOldValue().contains(a))
              .forEach(a -> changed.accept(a, true));
          change.getOldValue().stream()
              .filter(a -> !change.getValue().contains(a))
              .forEach(a -> changed.accept(a, false));
        });
    add(
        who,
        new Paragraph(
            getTranslation(able.isEmpty() ? "activity.helpers.none" : "activity.helpers.then")));
    getFooter().add(new Button(getTranslation("activity.helpers.close"), click -> close()));
  }
}
