package no.bindeledd.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.TextForm;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.Gender;
import no.bindeledd.people.Profile;
import no.bindeledd.people.ProfileDraft;
import no.bindeledd.people.Skill;

/**
 * The questions about a newcomer, all with coarse answers from lists but the first name. Every
 * field is known as text under the name that {@link ProfileDraft} gives it.
 */
final class ProfileFields extends Div implements TextForm {
  private static final long serialVersionUID = 1;

  /** What nobody can be registered without. */
  private static final Set<String> NEEDED = Set.of("area", "ageBand", "reach");

  private final FormFields known = new FormFields();
  private final LinkedHashMap<String, Binding> bindings = new LinkedHashMap<>();
  private final boolean withAddress;

  /** How one field is written as text and read back, and how people read that text. */
  private record Binding(
      HasLabel label,
      HasValue<?, ?> field,
      SerializableSupplier<String> read,
      SerializableConsumer<String> write,
      SerializableFunction<String, String> words)
      implements Serializable {}

  ProfileFields(List<Area> areas, boolean withAddress) {
    this.withAddress = withAddress;
    add(person(areas), norwegian(), time());
  }

  FormFields known() {
    return known;
  }

  @Override
  public Map<String, String> read() {
    var fields = new LinkedHashMap<String, String>();
    bindings.forEach((name, binding) -> fields.put(name, binding.read().get()));
    return fields;
  }

  @Override
  public void show(Map<String, String> version) {
    bindings.forEach((name, field) -> field.write().accept(version.getOrDefault(name, "")));
  }

  @Override
  public String label(String field) {
    return binding(field).label().getLabel();
  }

  @Override
  public String words(String field, String value) {
    return binding(field).words().apply(value);
  }

  private Binding binding(String field) {
    return Objects.requireNonNull(bindings.get(field));
  }

  /** Called when the person, not the program, has changed a field. */
  void onChange(Runnable keep) {
    for (Binding binding : bindings.values()) {
      binding
          .field()
          .addValueChangeListener(
              event -> {
                if (event.isFromClient()) {
                  keep.run();
                }
              });
    }
  }

  private FormSection person(List<Area> areas) {
    var fields = new ArrayList<Component>();
    fields.add(text("firstName"));
    if (withAddress) {
      fields.add(text("address"));
    }
    fields.add(
        choice(
            "language",
            Language.offered().stream().collect(names(Language::name, Language::nativeName))));
    fields.add(
        choice("area", areas.stream().collect(names(a -> String.valueOf(a.id()), Area::name))));
    fields.add(choice("ageBand", texts("people.ageBand.", AgeBand.values())));
    fields.add(choice("gender", texts("people.gender.", Gender.values())));
    var languages = new MultiSelectComboBox<String>();
    languages.setItems(SpokenLanguages.all());
    SerializableFunction<String, String> language =
        code -> SpokenLanguages.name(code, Language.of(getLocale()));
    languages.setItemLabelGenerator(language::apply);
    several("languages", languages, language);
    return new FormSection(
            getTranslation("people.form.person"),
            getTranslation("people.form.person.help"),
            fields.toArray(Component[]::new))
        .wide(languages);
  }

  private FormSection norwegian() {
    var levels = texts("people.level.", NorwegianLevel.values());
    return new FormSection(
        getTranslation("people.form.norwegian"),
        getTranslation("people.form.norwegian.help"),
        Arrays.stream(Skill.values())
            .map(
                skill ->
                    choice(
                        "norwegian." + skill.name(),
                        getTranslation("people.skill." + skill.name()),
                        levels))
            .toArray(Component[]::new));
  }

  private FormSection time() {
    var interests = new CheckboxGroup<String>();
    interests.setItems(names(Interest.values()));
    SerializableFunction<String, String> interest = i -> getTranslation("activity.interest." + i);
    interests.setItemLabelGenerator(interest::apply);
    several("interests", interests, interest);
    var section =
        new FormSection(
            getTranslation("people.form.time"), getTranslation("people.form.time.help"));
    section.wide(interests);
    var words = new Words(Language.of(getLocale()));
    SerializableFunction<String, String> part = p -> getTranslation("activity.dayPart." + p);
    for (DayOfWeek day : DayOfWeek.values()) {
      var parts = new CheckboxGroup<String>();
      parts.setItems(names(DayPart.values()));
      parts.setItemLabelGenerator(part::apply);
      several("free." + day.name(), parts, part);
      parts.setLabel(words.weekday(day));
      section.with(parts);
    }
    return section.with(
        choice(
            "reach",
            Profile.REACHES.stream()
                .collect(
                    names(
                        String::valueOf, km -> getTranslation("people.form.reach.km", "km", km)))));
  }

  private TextField text(String name) {
    var field = known.add(name, new TextField(getTranslation("people.form." + name)));
    field.setHelperText(getTranslation("people.form.help." + name));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(800);
    field.setMaxLength(254);
    bindings.put(name, new Binding(field, field, field::getValue, field::setValue, text -> text));
    return field;
  }

  private Select<String> choice(String name, Map<String, String> labels) {
    return choice(name, getTranslation("people.form." + name), labels);
  }

  private Select<String> choice(String name, String label, Map<String, String> labels) {
    var field = known.add(name, new Select<String>());
    field.setLabel(label);
    field.setItems(labels.keySet());
    // The empty choice has a name: to leave a question open is an answer, too, where it may be.
    String empty =
        getTranslation(NEEDED.contains(name) ? "people.form.choose" : "people.form.open");
    field.setEmptySelectionAllowed(true);
    field.setEmptySelectionCaption(empty);
    field.setItemLabelGenerator(item -> item == null ? empty : labels.getOrDefault(item, ""));
    bindings.put(
        name,
        new Binding(
            field,
            field,
            () -> field.getOptionalValue().orElse(""),
            value -> {
              if (labels.containsKey(value)) {
                field.setValue(value);
              } else {
                field.clear();
              }
            },
            value -> labels.getOrDefault(value, "")));
    return field;
  }

  private <C extends Component & HasLabel & HasValue<?, Set<String>>> void several(
      String name, C field, SerializableFunction<String, String> item) {
    known.add(name, field);
    if (!name.contains(".")) {
      field.setLabel(getTranslation("people.form." + name));
    }
    bindings.put(
        name,
        new Binding(
            field,
            field,
            () -> String.join(" ", new TreeSet<>(field.getValue())),
            value -> field.setValue(new LinkedHashSet<>(items(value))),
            value ->
                new Words(Language.of(getLocale()))
                    .list(items(value).stream().map(item).toList())));
  }

  private static List<String> items(String value) {
    return Arrays.stream(value.split(" ")).filter(v -> !v.isEmpty()).toList();
  }

  private Map<String, String> texts(String prefix, Enum<?>[] values) {
    return Arrays.stream(values)
        .collect(names(Enum::name, value -> getTranslation(prefix + value.name())));
  }

  private static Collection<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static <T> Collector<T, ?, Map<String, String>> names(
      Function<T, String> name, Function<T, String> label) {
    return Collectors.toMap(name, label, (a, b) -> a, LinkedHashMap::new);
  }
}
