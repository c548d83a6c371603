package no.bindeledd.activity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.text.Language;

/**
 * In which languages an activity stands.
 *
 * @param source in which it is written
 */
public record Wordings(Language source, List<Translated> translations) {
  private static final Set<Language> NORWEGIAN = Set.of(Language.NB, Language.NN);

  public Wordings {
    translations = List.copyOf(translations);
  }

  /**
   * A field for a reader: in their language; else, as the two forms of Norwegian are read by the
   * same people, in the other form; else as it was written.
   */
  Wording of(WrittenField field, String original, Language reader) {
    if (reader == source) {
      return Wording.original(original, source);
    }
    return in(field, reader)
        .or(() -> inOtherForm(field, reader))
        .map(t -> new Wording(t.text(), t.language(), t.byMachine(), t.isStale(original)))
        .orElse(Wording.original(original, source));
  }

  /** Whether somebody who reads one of these languages reads the other as well. */
  public static boolean areReadAlike(Language one, Language other) {
    return one == other || NORWEGIAN.contains(one) && NORWEGIAN.contains(other);
  }

  private Optional<Translated> inOtherForm(WrittenField field, Language reader) {
    return NORWEGIAN.contains(reader) && !NORWEGIAN.contains(source)
        ? NORWEGIAN.stream().flatMap(form -> in(field, form).stream()).findFirst()
        : Optional.empty();
  }

  private Optional<Translated> in(WrittenField field, Language language) {
    return translations.stream()
        .filter(t -> t.field() == field && t.language() == language)
        .findFirst();
  }
}
