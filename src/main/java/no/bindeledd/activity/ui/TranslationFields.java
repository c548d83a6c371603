package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.ActivityLanguages;
import no.bindeledd.activity.ActivityLanguages.InLanguage;
import no.bindeledd.activity.Translated;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.Notice;
import no.bindeledd.design.TextForm;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;

/** What is written, and under each text the field for it in another language. */
final class TranslationFields extends Div implements TextForm {
  private static final long serialVersionUID = 1;

  /** Text is sent this long after the last key, so that it is kept well within two seconds. */
  private static final int KEYS_REST_MILLIS = 800;

  private final FormFields known = new FormFields();
  private final EnumMap<WrittenField, TextFieldBase<?, String>> fields =
      new EnumMap<>(WrittenField.class);
  private SerializableRunnable changed = () -> {};

  TranslationFields() {
    addClassNames("stack", "page-content");
  }

  FormFields known() {
    return known;
  }

  void onChange(SerializableRunnable changed) {
    this.changed = changed;
  }

  /** One field for each text that is written. */
  void begin(ActivityLanguages all, InLanguage other) {
    for (WrittenField field : WrittenField.values()) {
      String source = field.of(all.content());
      if (!source.isBlank()) {
        add(part(field, source, all.source(), other));
      }
    }
  }

  private Section part(WrittenField field, String source, Language from, InLanguage other) {
    var original = new Paragraph(source);
    original.addClassNames("written");
    original.getElement().setAttribute("lang", from.code()).setAttribute("dir", "auto");
    String in = new ActivityWords(this).language(from.code());
    var label = new Span(getTranslation("activity.translation.original", "language", in));
    label.addClassNames("soft", "small");
    var part = new Section(label, original);
    part.addClassNames("stack", "form-section");
    Translated now = other.texts().get(field);
    if (now != null && now.isStale(source)) {
      part.add(new Notice(Tone.WARNING, getTranslation("activity.translation.stale")));
    }
    if (now != null && now.byMachine()) {
      part.add(new Notice(Tone.INFO, getTranslation("activity.translation.byMachine")));
    }
    part.add(box(field, other.language()));
    return part;
  }

  private TextFieldBase<?, String> box(WrittenField field, Language language) {
    if (field == WrittenField.TITLE) {
      var line = new TextField(label(field.fieldName()));
      line.setMaxLength(field.most());
      return known(field, language, line);
    }
    var lines = new TextArea(label(field.fieldName()));
    lines.setMaxLength(field.most());
    lines.setMinRows(4);
    return known(field, language, lines);
  }

  private <F extends TextFieldBase<F, String>> F known(
      WrittenField field, Language language, F box) {
    box.setWidthFull();
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.setValueChangeTimeout(KEYS_REST_MILLIS);
    box.getElement().setAttribute("dir", language.direction());
    box.getElement().setAttribute("lang", language.code());
    box.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.run();
          }
        });
    fields.put(field, box);
    return known.add(field.fieldName(), box);
  }

  @Override
  public Map<String, String> read() {
    var all = new LinkedHashMap<String, String>();
    fields.forEach((field, box) -> all.put(field.fieldName(), box.getValue()));
    return all;
  }

  @Override
  public void show(Map<String, String> version) {
    fields.forEach((field, box) -> box.setValue(version.getOrDefault(field.fieldName(), "")));
  }

  @Override
  public String label(String field) {
    return getTranslation(
        LanguagesPart.name(
            Arrays.stream(WrittenField.values())
                .filter(written -> written.fieldName().equals(field))
                .findFirst()
                .orElseThrow()));
  }

  @Override
  public String words(String field, String value) {
    return value;
  }

  /** What stands in the fields, by what it translates. */
  static Map<WrittenField, String> texts(Map<String, String> read) {
    var texts = new EnumMap<WrittenField, String>(WrittenField.class);
    for (WrittenField field : WrittenField.values()) {
      texts.put(field, Objects.requireNonNullElse(read.get(field.fieldName()), ""));
    }
    return texts;
  }
}
