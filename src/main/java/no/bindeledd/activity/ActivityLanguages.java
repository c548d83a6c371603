package no.bindeledd.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.text.Language;

/**
 * An activity and what of it stands in other languages, as those see it who write it.
 *
 * @param source in which it is written
 * @param content as it is written
 * @param others every other language that is offered
 * @param machine whether a machine can be asked to translate
 */
public record ActivityLanguages(
    Language source, ActivityContent content, List<InLanguage> others, boolean machine) {

  public ActivityLanguages {
    others = List.copyOf(others);
  }

  /** The activity in one other language. */
  public InLanguage in(Language language) {
    return others.stream().filter(other -> other.language() == language).findFirst().orElseThrow();
  }

  /**
   * One other language.
   *
   * @param version 0 if nothing stands in it yet
   */
  public record InLanguage(Language language, long version, Map<WrittenField, Translated> texts) {
    public InLanguage {
      texts = Map.copyOf(texts);
    }

    /** What is written and not translated. */
    public List<WrittenField> missing(ActivityContent content) {
      return Arrays.stream(WrittenField.values())
          .filter(field -> !field.of(content).isBlank() && !texts.containsKey(field))
          .toList();
    }

    /** What has been changed since it was translated. */
    public List<WrittenField> stale(ActivityContent content) {
      return texts.values().stream()
          .filter(translated -> translated.isStale(translated.field().of(content)))
          .map(Translated::field)
          .sorted()
          .toList();
    }

    /** What a machine has translated and nobody has read. */
    public List<WrittenField> byMachine() {
      return texts.values().stream()
          .filter(Translated::byMachine)
          .map(Translated::field)
          .sorted()
          .toList();
    }
  }
}
