package no.bindeledd.organisation.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What columns and kinds are called: written in one language, understood in all of them. */
@Component
class SheetWords {
  /** What such columns are called in the lists that people have. */
  private static final Map<SheetField, List<String>> ALSO =
      Map.of(
          SheetField.NUMBER, List.of("orgnr", "orgnummer", "org.nr.", "organisation number"),
          SheetField.NAME, List.of("organisasjon", "lag", "forening", "organisation", "name"),
          SheetField.EMAIL, List.of("epost", "e-postadresse", "mail", "e-mail", "email"),
          SheetField.PHONE, List.of("tlf", "telefonnummer", "mobil", "phone", "tel"),
          SheetField.WEBSITE, List.of("hjemmeside", "nettsted", "web", "url", "www"),
          SheetField.CATEGORY, List.of("kategori", "icnpo", "category"),
          SheetField.PURPOSE, List.of("beskrivelse", "formål", "føremål"),
          SheetField.FOUNDED, List.of("stiftelsesdato"));

  private final Texts texts;
  private final Map<String, SheetField> columns = new HashMap<>();
  private final Map<String, Organisation.Kind> kinds = new HashMap<>();

  SheetWords(Texts texts) {
    this.texts = texts;
    for (SheetField field : SheetField.values()) {
      ALSO.getOrDefault(field, List.of()).forEach(name -> columns.put(plain(name), field));
      columns.put(plain(field.name()), field);
      Language.offered().forEach(language -> columns.put(plain(column(field, language)), field));
    }
    for (Organisation.Kind kind : Organisation.Kind.values()) {
      kinds.put(plain(kind.name()), kind);
      Language.offered().forEach(language -> kinds.put(plain(kind(kind, language)), kind));
    }
  }

  String column(SheetField field, Language language) {
    return texts.get(language, "organisation.exchange.column." + field.name());
  }

  /** The name of a column, however it is spelt. */
  Optional<SheetField> field(String column) {
    return Optional.ofNullable(columns.get(plain(column)));
  }

  String kind(Organisation.Kind kind, Language language) {
    return texts.get(language, "organisation.exchange.kind." + kind.name());
  }

  Optional<Organisation.Kind> kind(String word) {
    return Optional.ofNullable(kinds.get(plain(word)));
  }

  /** A table's first row: which column is what, and which are nothing to us. */
  Columns columns(List<String> names) throws UnreadableSheet {
    if (names.size() > SheetLimits.COLUMNS) {
      throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_COLUMNS, 1);
    }
    var known = new EnumMap<SheetField, Integer>(SheetField.class);
    var notRead = new ArrayList<String>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip();
      Optional<SheetField> field = field(name);
      if (field.isPresent() && !known.containsKey(field.get())) {
        known.put(field.get(), i);
      } else if (!name.isEmpty()) {
        notRead.add(name);
      }
    }
    if (!known.containsKey(SheetField.NAME)) {
      throw new UnreadableSheet(UnreadableSheet.Why.NO_NAME, 1);
    }
    return new Columns(known, notRead, names.size());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** What a table's columns are. */
  record Columns(Map<SheetField, Integer> known, List<String> notRead, int size) {

    Sheet.Row row(int line, List<String> cells) {
      var values = new EnumMap<SheetField, String>(SheetField.class);
      known.forEach(
          (field, place) -> {
            String cell = place < cells.size() ? cells.get(place) : "";
            if (!cell.isEmpty()) {
              values.put(field, cell);
            }
          });
      boolean tooMany = cells.stream().skip(size).anyMatch(cell -> !cell.isBlank());
      return new Sheet.Row(line, values, tooMany);
    }
  }
}
