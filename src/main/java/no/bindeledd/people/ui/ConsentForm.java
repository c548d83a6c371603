package no.bindeledd.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.bindeledd.design.DateField;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.FormSection;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.ConsentProposal;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.Purpose;

/**
 * Asks a newcomer for a consent: with whom, what for, what and until when, beside the words in
 * which the person will read it, in their language.
 */
final class ConsentForm extends Section {
  private static final long serialVersionUID = 1;

  private final FormFields fields = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(fields);
  private final Select<Unit> unit = fields.add("unit", new Select<>());
  private final Select<Purpose> purpose = fields.add("purpose", new Select<>());
  private final CheckboxGroup<DataKind> kinds = fields.add("kinds", new CheckboxGroup<>());
  private final DateField until;
  private final Div preview = new Div();
  private final Language language;
  private final transient Texts texts;
  private final SerializableConsumer<ConsentProposal> send;

  ConsentForm(
      List<Unit> units,
      Language language,
      Texts texts,
      SerializableConsumer<ConsentProposal> send) {
    this.language = language;
    this.texts = texts;
    this.send = send;
    unit.setLabel(getTranslation("people.share.unit"));
    unit.setItems(units);
    unit.setItemLabelGenerator(Unit::name);
    purpose.setLabel(getTranslation("people.share.purpose"));
    purpose.setItems(Purpose.values());
    purpose.setItemLabelGenerator(p -> getTranslation("people.purpose." + p.name()));
    purpose.setValue(Purpose.FIND_ACTIVITY);
    kinds.setLabel(getTranslation("people.share.kinds"));
    kinds.setItems(DataKind.values());
    kinds.setItemLabelGenerator(kind -> getTranslation("people.kind." + kind.name()));
    kinds.setValue(EnumSet.complementOf(EnumSet.of(DataKind.GENDER)));
    until = fields.add("until", new DateField(getTranslation("people.share.until")));
    unit.addValueChangeListener(event -> show());
    purpose.addValueChangeListener(event -> show());
    kinds.addValueChangeListener(event -> show());
    until.addValueChangeListener(event -> show());
    preview.addClassName("card");
    preview.getElement().setAttribute("lang", language.code());
    preview.getElement().setAttribute("dir", language.direction());
    var button = new Button(getTranslation("people.share.send"), click -> send());
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    addClassName("page-content");
    add(
        errors,
        new FormSection(getTranslation("people.share.title"), "")
            .with(unit, purpose, until)
            .wide(kinds),
        new DecisionBlock(getTranslation("people.share.question"))
            .facts(new H3(getTranslation("people.share.preview")), preview)
            .choice(button, getTranslation("people.share.send.then")));
    show();
  }

  /** The words of the page that the person will see; the same texts. */
  private void show() {
    preview.removeAll();
    Unit chosen = unit.getValue();
    String name = chosen == null ? "…" : chosen.name();
    LocalDate day = until.getValue();
    var words = new Words(language);
    var list = new UnorderedList();
    for (DataKind kind : new TreeSet<>(kinds.getValue())) {
      list.add(new ListItem(texts.get(language, "people.kind." + kind.name())));
    }
    preview.add(
        new H3(texts.get(language, "people.ask.title", Map.of("unit", name))),
        new Paragraph(texts.get(language, "people.purpose.why." + purpose.getValue().name())),
        new Paragraph(texts.get(language, "people.ask.what") + ":"),
        list,
        new Paragraph(
            texts.get(language, "people.ask.until") + ": " + (day == null ? "…" : words.date(day))),
        new Paragraph(texts.get(language, "people.ask.free")));
  }

  private void send() {
    var missing = new ArrayList<Reason>();
    if (unit.getValue() == null) {
      missing.add(Reason.at("unit", "people.consent.noUnit"));
    }
    if (until.getValue() == null) {
      missing.add(Reason.at("until", "people.consent.noDay"));
    }
    try {
      Rejected.ifAny(missing);
      send.accept(
          new ConsentProposal(
              unit.getValue().id(), purpose.getValue(), kinds.getValue(), until.getValue()));
      errors.clear();
      unit.clear();
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
    }
  }
}
