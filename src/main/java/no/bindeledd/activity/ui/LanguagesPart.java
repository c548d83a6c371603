package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityLanguages;
import no.bindeledd.activity.ActivityLanguages.InLanguage;
import no.bindeledd.activity.TranslationService;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;

/** In which languages an activity stands, and what is left to do in each. */
final class LanguagesPart extends Section {
  private static final long serialVersionUID = 1;

  private final transient TranslationService translations;
  private final transient CurrentCaller caller;
  private final ActivityKey key;

  LanguagesPart(TranslationService translations, CurrentCaller caller, ActivityKey key) {
    this.translations = translations;
    this.caller = caller;
    this.key = key;
    addClassName("stack");
    show();
  }

  private void show() {
    removeAll();
    ActivityLanguages all = translations.languages(caller.get(), key.municipality(), key.id());
    var row = new Div(source(all));
    row.addClassName("row");
    var help = new Paragraph(getTranslation("activity.languages.help"));
    help.addClassName("soft");
    add(
        new H2(getTranslation("activity.tab.languages")),
        help,
        row,
        new CardList(all.others().stream().map(other -> card(all, other)).toList()));
  }

  private Select<Language> source(ActivityLanguages all) {
    var words = new ActivityWords(this);
    var source = new Select<Language>();
    source.setLabel(getTranslation("activity.languages.source"));
    source.setItems(Language.offered());
    source.setItemLabelGenerator(language -> words.language(language.code()));
    source.setValue(all.source());
    source.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            translations.writtenIn(caller.get(), key.municipality(), key.id(), chosen.getValue());
            show();
          }
        });
    return source;
  }

  private Card card(ActivityLanguages all, InLanguage other) {
    Language language = other.language();
    List<WrittenField> missing = other.missing(all.content());
    List<WrittenField> stale = other.stale(all.content());
    List<WrittenField> byMachine = other.byMachine();
    var link =
        new RouterLink(
            new ActivityWords(this).language(language.code()),
            TranslationView.class,
            TranslationView.to(key, language));
    Card card = new Card(link).state(state(all.content(), other));
    fact(card, "activity.languages.missing", missing);
    fact(card, "activity.languages.stale", stale);
    fact(card, "activity.languages.byMachine", byMachine);
    if (all.machine() && !missing.isEmpty()) {
      var ask =
          new Button(getTranslation("activity.languages.askMachine"), click -> ask(language, card));
      ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      card.actions(ask);
    }
    return card;
  }

  private void fact(Card card, String textKey, List<WrittenField> fields) {
    if (!fields.isEmpty()) {
      var names = fields.stream().map(f -> getTranslation(name(f))).toList();
      card.fact(
          Symbol.EDIT,
          getTranslation(textKey, "fields", new ActivityWords(this).words().list(names)));
    }
  }

  static String name(WrittenField field) {
    return "activity.form." + field.fieldName();
  }

  private StateBadge state(ActivityContent content, InLanguage other) {
    if (other.texts().isEmpty()) {
      return new StateBadge(getTranslation("activity.languages.state.none"), Tone.NEUTRAL);
    }
    if (!other.stale(content).isEmpty()) {
      return new StateBadge(getTranslation("activity.languages.state.stale"), Tone.WARNING);
    }
    if (!other.byMachine().isEmpty()) {
      return new StateBadge(getTranslation("activity.languages.state.byMachine"), Tone.WARNING);
    }
    return other.missing(content).isEmpty()
        ? new StateBadge(getTranslation("activity.languages.state.whole"), Tone.SUCCESS)
        : new StateBadge(getTranslation("activity.languages.state.part"), Tone.INFO);
  }

  private void ask(Language language, Card card) {
    translations.askMachine(caller.get(), key.municipality(), key.id(), language);
    Notification.show(card.getTranslation("activity.languages.asked"));
  }
}
