package no.bindeledd.design;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import org.jspecify.annotations.Nullable;

/** Fields known by name whose content is text: what a draft keeps, and what two writers compare. */
public final class KeptFields extends Div implements TextForm {
  private static final long serialVersionUID = 1;

  /** Text is sent this long after the last key, so that it is kept well within two seconds. */
  private static final int KEYS_REST_MILLIS = 800;

  /** Between the codes of a field that holds several. */
  public static final String BETWEEN = " ";

  private final FormFields known = new FormFields();
  private final LinkedHashMap<String, Content> contents = new LinkedHashMap<>();
  private SerializableRunnable changed = () -> {};
  private SerializableRunnable shown = () -> {};

  private record Content(
      String label,
      SerializableSupplier<String> read,
      SerializableConsumer<String> write,
      SerializableFunction<String, String> words)
      implements Serializable {}

  public FormFields known() {
    return known;
  }

  /** What to do when somebody has typed or chosen something. */
  public void onChange(SerializableRunnable changed) {
    this.changed = changed;
  }

  /** What to do when the fields show something else, which may change what there is to ask. */
  public void onShow(SerializableRunnable shown) {
    this.shown = shown;
  }

  public TextField text(String name, String label, int most) {
    var field = new TextField(label);
    field.setMaxLength(most);
    return typed(name, label, field);
  }

  public TextArea lines(String name, String label, int most) {
    var field = new TextArea(label);
    field.setMaxLength(most);
    return typed(name, label, field);
  }

  /** Its format is judged by the rules, which say what is wrong in the tab's language. */
  public EmailField email(String name, String label) {
    var field = new EmailField(label);
    field.setManualValidation(true);
    field.setMaxLength(254);
    return typed(name, label, field);
  }

  public DateField day(String name, String label) {
    var field = new DateField(label);
    kept(name, label, field, LocalDate::toString, KeptFields::day, this::dayInWords);
    return field;
  }

  public <T> Select<T> choice(
      String name, String label, List<T> choices, SerializableFunction<T, String> code) {
    var field = new Select<T>();
    field.setLabel(label);
    field.setItems(choices);
    kept(
        name,
        label,
        field,
        code,
        text -> find(choices, code, text),
        text -> words(find(choices, code, text), field.getItemLabelGenerator()));
    return field;
  }

  /** For long lists, which one finds one's way in by typing. */
  public <T> ComboBox<T> search(
      String name, String label, List<T> choices, SerializableFunction<T, String> code) {
    var field = new ComboBox<T>(label);
    field.setItems(choices);
    kept(
        name,
        label,
        field,
        code,
        text -> find(choices, code, text),
        text -> words(find(choices, code, text), field.getItemLabelGenerator()));
    return field;
  }

  /** Several of a long list of codes, found by typing. */
  public MultiSelectComboBox<String> codes(
      String name, String label, List<String> choices, SerializableFunction<String, String> words) {
    var field = new MultiSelectComboBox<String>(label);
    field.setItems(choices);
    field.setItemLabelGenerator(words::apply);
    kept(
        name,
        label,
        field,
        chosen -> choices.stream().filter(chosen::contains).collect(Collectors.joining(BETWEEN)),
        text -> Set.copyOf(known(choices, text)),
        text -> known(choices, text).stream().map(words).collect(Collectors.joining(", ")));
    return field;
  }

  private static List<String> known(List<String> choices, String text) {
    Set<String> codes = Set.of(text.split(BETWEEN));
    return choices.stream().filter(codes::contains).toList();
  }

  public <E extends Enum<E>> CheckboxGroup<E> several(
      String name, String label, List<E> choices, SerializableFunction<E, String> words) {
    var field = new CheckboxGroup<E>(label);
    field.setItems(choices);
    field.setItemLabelGenerator(words::apply);
    kept(
        name,
        label,
        field,
        chosen -> chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN)),
        text -> Set.copyOf(among(choices, text)),
        text -> among(choices, text).stream().map(words).collect(Collectors.joining(", ")));
    return field;
  }

  private static <E extends Enum<E>> List<E> among(List<E> choices, String text) {
    Set<String> codes = Set.of(text.split(BETWEEN));
    return choices.stream().filter(c -> codes.contains(c.name())).toList();
  }

  @Override
  public Map<String, String> read() {
    var all = new LinkedHashMap<String, String>();
    contents.forEach((name, content) -> all.put(name, content.read().get()));
    return all;
  }

  public String read(String name) {
    Content content = contents.get(name);
    return content == null ? "" : content.read().get();
  }

  @Override
  public void show(Map<String, String> version) {
    contents.forEach((name, content) -> content.write().accept(version.getOrDefault(name, "")));
    shown.run();
  }

  @Override
  public String label(String field) {
    return Objects.requireNonNull(contents.get(field)).label();
  }

  @Override
  public String words(String field, String value) {
    return Objects.requireNonNull(contents.get(field)).words().apply(value);
  }

  private <F extends TextFieldBase<F, String>> F typed(String name, String label, F field) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(KEYS_REST_MILLIS);
    kept(name, label, field, text -> text, text -> text, text -> text);
    return field;
  }

  private <F extends AbstractField<F, T>, T> void kept(
      String name,
      String label,
      F field,
      SerializableFunction<T, String> code,
      SerializableFunction<String, @Nullable T> value,
      SerializableFunction<String, String> words) {
    contents.put(
        name,
        new Content(
            label,
            () -> field.isEmpty() ? "" : code.apply(field.getValue()),
            text -> {
              T found = value.apply(text);
              if (found == null) {
                field.clear();
              } else {
                field.setValue(found);
              }
            },
            words));
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

  private static <T> String words(@Nullable T item, ItemLabelGenerator<T> labels) {
    return item == null ? "" : labels.apply(item);
  }

  private String dayInWords(String text) {
    LocalDate day = day(text);
    return day == null ? "" : new Words(Language.of(getLocale())).day(day);
  }

  public static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }
}
