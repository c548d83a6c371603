package no.bindeledd.administration.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bindeledd.design.DateField;
import no.bindeledd.design.FormFields;
import org.jspecify.annotations.Nullable;

/** Fields known by name whose content is text: what a draft keeps, and what two writers compare. */
final class KeptFields extends Div {
  private static final long serialVersionUID = 1;

  /** Text is sent this long after the last key, so that it is kept well within two seconds. */
  private static final int KEYS_REST_MILLIS = 800;

  /** Between the codes of a field that holds several. */
  static final String BETWEEN = " ";

  private final FormFields known = new FormFields();
  private final LinkedHashMap<String, Content> contents = new LinkedHashMap<>();
  private SerializableRunnable changed = () -> {};

  private record Content(SerializableSupplier<String> read, SerializableConsumer<String> write)
      implements Serializable {}

  FormFields known() {
    return known;
  }

  /** What to do when somebody has typed or chosen something. */
  void onChange(SerializableRunnable changed) {
    this.changed = changed;
  }

  TextField text(String name, String label, int most) {
    var field = new TextField(label);
    field.setMaxLength(most);
    return typed(name, field);
  }

  TextArea lines(String name, String label, int most) {
    var field = new TextArea(label);
    field.setMaxLength(most);
    return typed(name, field);
  }

  /** Its format is judged by the rules, which say what is wrong in the tab's language. */
  EmailField email(String name, String label) {
    var field = new EmailField(label);
    field.setManualValidation(true);
    field.setMaxLength(254);
    return typed(name, field);
  }

  DateField day(String name, String label) {
    var field = new DateField(label);
    kept(name, field, LocalDate::toString, KeptFields::day);
    return field;
  }

  <T> Select<T> choice(
      String name, String label, List<T> choices, SerializableFunction<T, String> code) {
    var field = new Select<T>();
    field.setLabel(label);
    field.setItems(choices);
    kept(name, field, code, text -> find(choices, code, text));
    return field;
  }

  /** For long lists, which one finds one's way in by typing. */
  <T> ComboBox<T> search(
      String name, String label, List<T> choices, SerializableFunction<T, String> code) {
    var field = new ComboBox<T>(label);
    field.setItems(choices);
    kept(name, field, code, text -> find(choices, code, text));
    return field;
  }

  <E extends Enum<E>> CheckboxGroup<E> several(
      String name, String label, List<E> choices, SerializableFunction<E, String> words) {
    var field = new CheckboxGroup<E>(label);
    field.setItems(choices);
    field.setItemLabelGenerator(words::apply);
    kept(
        name,
        field,
        chosen -> chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN)),
        text -> {
          Set<String> codes = Set.of(text.split(BETWEEN));
          return choices.stream()
              .filter(c -> codes.contains(c.name()))
              .collect(Collectors.toUnmodifiableSet());
        });
    return field;
  }

  Map<String, String> read() {
    var all = new TreeMap<String, String>();
    contents.forEach((name, content) -> all.put(name, content.read().get()));
    return all;
  }

  String read(String name) {
    Content content = contents.get(name);
    return content == null ? "" : content.read().get();
  }

  /** Leaves those alone that are not named. */
  void show(Map<String, String> texts) {
    contents.forEach(
        (name, content) -> {
          if (texts.containsKey(name)) {
            content.write().accept(texts.get(name));
          }
        });
  }

  private <F extends TextFieldBase<F, String>> F typed(String name, F field) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(KEYS_REST_MILLIS);
    kept(name, field, text -> text, text -> text);
    return field;
  }

  private <F extends AbstractField<F, T>, T> void kept(
      String name,
      F field,
      SerializableFunction<T, String> code,
      SerializableFunction<String, @Nullable T> value) {
    contents.put(
        name,
        new Content(
            () -> field.isEmpty() ? "" : code.apply(field.getValue()),
            text -> {
              T found = value.apply(text);
              if (found == null) {
                field.clear();
              } else {
                field.setValue(found);
              }
            }));
    field.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.run();
          }
        });
    known.add(name, field);
  }

  private static <T> @Nullable T find(
      List<T> choices, SerializableFunction<T, String> code, String text) {
    return choices.stream().filter(c -> code.apply(c).equals(text)).findFirst().orElse(null);
  }

  static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
