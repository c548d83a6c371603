package no.bindeledd.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.exchange.ImportFate;
import no.bindeledd.organisation.exchange.OrganisationImport;
import no.bindeledd.organisation.exchange.SheetField;

/** How a list and its rows are spoken of. */
final class ImportWords {
  private ImportWords() {}

  static StateBadge badge(Component where, OrganisationImport.State state) {
    Tone tone =
        switch (state) {
          case JUDGING, RUNNING -> Tone.INFO;
          case PREVIEW -> Tone.WARNING;
          case DONE -> Tone.SUCCESS;
          case DISCARDED -> Tone.NEUTRAL;
        };
    return new StateBadge(
        where.getTranslation("administration.import.state." + state.name()), tone);
  }

  static StateBadge badge(Component where, ImportFate fate) {
    Tone tone =
        switch (fate) {
          case NEW, HERE -> Tone.SUCCESS;
          case CHANGED -> Tone.INFO;
          case ALIKE -> Tone.WARNING;
          case REFUSED -> Tone.DANGER;
          case SAME, NONE -> Tone.NEUTRAL;
        };
    return new StateBadge(fate(where, fate), tone);
  }

  static String fate(Component where, ImportFate fate) {
    return where.getTranslation("administration.import.fate." + fate.name());
  }

  static String field(Component where, SheetField field) {
    return where.getTranslation("organisation.exchange.column." + field.name());
  }

  /** What stands in a field, in the words of the tab. */
  static String value(Component where, SheetField field, String value) {
    if (value.isEmpty()) {
      return where.getTranslation("administration.import.nothing");
    }
    return switch (field) {
      case KIND ->
          where.getTranslation(
              "organisation.exchange.kind." + Organisation.Kind.valueOf(value).name());
      case FOUNDED ->
          new Words(Language.of(UI.getCurrent().getLocale())).date(LocalDate.parse(value));
      case LANGUAGE -> Language.byCode(value).map(Language::nativeName).orElse(value);
      default -> value;
    };
  }
}
