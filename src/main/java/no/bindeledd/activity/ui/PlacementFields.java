package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.design.DateField;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.FormSection;
import org.jspecify.annotations.Nullable;

/** What is asked of a placement in place of times: hours, tasks, who is there, the period. */
final class PlacementFields extends Div {
  private static final long serialVersionUID = 1;

  /** What people read as it is written. */
  static final Set<String> OWN =
      Set.of("hoursAWeek", "tasks", "contactName", "contactPhone", "periodFrom", "periodTo");

  private final IntegerField hoursAWeek;
  private final TextArea tasks;
  private final TextField contactName;
  private final TextField contactPhone;
  private final DateField from;
  private final DateField until;

  PlacementFields(FormFields known) {
    hoursAWeek = known.add("hoursAWeek", new IntegerField(label("hoursAWeek")));
    tasks = known.add("tasks", new TextArea(label("tasks")));
    tasks.setHelperText(label("tasks.help"));
    tasks.setMinRows(4);
    tasks.setMaxLength(WrittenField.TASKS.most());
    from = known.add("periodFrom", new DateField(label("periodFrom")));
    until = known.add("periodTo", new DateField(label("periodTo")));
    contactName = known.add("contactName", new TextField(label("contactName")));
    contactName.setHelperText(label("contactName.help"));
    contactPhone = known.add("contactPhone", new TextField(label("contactPhone")));
    contactPhone.setHelperText(label("contactPhone.help"));
    add(
        new FormSection(
                getTranslation("activity.section.placement"),
                getTranslation("activity.sectionHelp.placement"))
            .wide(tasks)
            .with(from, until)
            .wide(hoursAWeek)
            .with(contactName, contactPhone));
  }

  private String label(String name) {
    return getTranslation("activity.form." + name);
  }

  List<HasValue<?, ?>> values() {
    return List.of(hoursAWeek, tasks, contactName, contactPhone, from, until);
  }

  /** Those in which people type. */
  List<Component> typed() {
    return List.of(hoursAWeek, tasks, contactName, contactPhone);
  }

  void show(@Nullable Placement p) {
    hoursAWeek.setValue(p == null ? null : p.hoursAWeek());
    tasks.setValue(p == null ? "" : p.tasks());
    contactName.setValue(p == null ? "" : p.contactName());
    contactPhone.setValue(p == null ? "" : p.contactPhone());
    from.setValue(p == null ? null : p.from());
    until.setValue(p == null ? null : p.until());
  }

  /**
   * @return null for what is no placement
   */
  @Nullable Placement read(ActivityKind kind) {
    return kind.isPlacement()
        ? new Placement(
            kind,
            hoursAWeek.getValue(),
            tasks.getValue().strip(),
            contactName.getValue().strip(),
            contactPhone.getValue().strip(),
            from.getValue(),
            until.getValue())
        : null;
  }
}
