package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.Room;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;

/** How many places each group has. */
final class DivideDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final Map<PlaceGroup, IntegerField> fields = new EnumMap<>(PlaceGroup.class);

  /**
   * @param done does it, or says who would be affected
   */
  DivideDialog(List<Room> rooms, SerializableConsumer<Map<PlaceGroup, Integer>> done) {
    setHeaderTitle(getTranslation("activity.places.divide"));
    var all = new VerticalLayout(new Paragraph(getTranslation("activity.places.divide.then")));
    all.setPadding(false);
    for (PlaceGroup group : PlaceGroup.divided()) {
      var field = new IntegerField(getTranslation(group.textKey()));
      rooms.stream()
          .filter(r -> r.group() == group)
          .findFirst()
          .ifPresent(r -> field.setValue(r.capacity()));
      fields.put(group, field);
      all.add(field);
    }
    add(all);
    var keep = new Button(getTranslation("activity.places.keep"), click -> close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var save = new Button(getTranslation("activity.places.save"), click -> save(done));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(keep, save);
  }

  private void save(SerializableConsumer<Map<PlaceGroup, Integer>> done) {
    var groups = new EnumMap<PlaceGroup, Integer>(PlaceGroup.class);
    fields.forEach(
        (group, field) -> {
          field.setInvalid(false);
          if (field.getValue() != null) {
            groups.put(group, field.getValue());
          }
        });
    try {
      done.accept(groups);
      close();
    } catch (Rejected no) {
      no.reasons().forEach(this::show);
    }
  }

  /** At the group's field; what is about undivided places stands at the first. */
  private void show(Reason reason) {
    IntegerField field =
        fields.entrySet().stream()
            .filter(e -> e.getKey().name().equals(reason.field()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseGet(() -> fields.values().iterator().next());
    field.setErrorMessage(getTranslation(reason.key(), (Object) reason.values()));
    field.setInvalid(true);
    field.focus();
  }
}
