package no.bindeledd.catalogue.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.text.Language;

/**
 * What our field speaks of, in the five languages ({@code search/concepts.txt}): somebody who
 * writes велосипед finds a Norwegian bicycle. A concept is known by any form of any of its words.
 */
final class Concepts {
  private static final List<Language> COLUMNS =
      List.of(Language.NB, Language.NN, Language.EN, Language.UK, Language.AR);
  private static final int LONGEST_PHRASE = 3;

  private static final Concepts ALL = new Concepts();

  private final Map<String, Set<String>> byForm = new HashMap<>();
  private final Map<String, Map<Language, String>> names = new LinkedHashMap<>();
  private final Set<String> firstOfPhrases = new HashSet<>();
  private final Set<String> norwegianWords = new LinkedHashSet<>();

  private Concepts() {
    for (String line : Lines.of("concepts.txt")) {
      String[] columns = line.split("\\|", -1);
      if (columns.length != COLUMNS.size() + 1) {
        throw new IllegalStateException("A concept has a name and five languages: " + line);
      }
      String id = columns[0].strip();
      var first = new EnumMap<Language, String>(Language.class);
      for (int i = 0; i < COLUMNS.size(); i++) {
        List<String> phrases = Arrays.stream(columns[i + 1].split(",")).map(String::strip).toList();
        first.put(COLUMNS.get(i), phrases.getFirst());
        phrases.forEach(phrase -> learn(id, phrase));
        if (i < 2) {
          phrases.forEach(phrase -> norwegianWords.addAll(Spelling.words(phrase)));
        }
      }
      if (names.put(id, first) != null) {
        throw new IllegalStateException("A concept stands twice: " + id);
      }
    }
  }

  private void learn(String id, String phrase) {
    List<String> words = Spelling.words(phrase);
    if (words.size() > 1) {
      firstOfPhrases.add(stem(words.getFirst()));
    }
    for (String key : keys(words)) {
      byForm.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(id);
    }
  }

  /** A single word in each of its forms; several only in the forms that their stems make. */
  private static Set<String> keys(List<String> words) {
    if (words.size() == 1) {
      return Stems.of(words.getFirst());
    }
    return Set.of(phraseKey(words));
  }

  private static String phraseKey(List<String> words) {
    return String.join(" ", words.stream().map(Concepts::stem).toList());
  }

  private static String stem(String word) {
    return List.copyOf(Stems.of(word)).getLast();
  }

  /** The concepts of a word: by the word itself where that is known, else by its stems. */
  static Set<String> of(String word) {
    Set<String> exact = ALL.byForm.get(word);
    if (exact != null) {
      return exact;
    }
    var found = new LinkedHashSet<String>();
    Stems.of(word).forEach(form -> found.addAll(ALL.byForm.getOrDefault(form, Set.of())));
    return found;
  }

  /**
   * Words beside each other that mean something together.
   *
   * @param from the first of them
   * @param to the one after the last
   */
  record Phrase(int from, int to, Set<String> concepts) {}

  static List<Phrase> phrases(List<String> words) {
    var found = new ArrayList<Phrase>();
    for (int length = 2; length <= LONGEST_PHRASE; length++) {
      for (int from = 0; from + length <= words.size(); from++) {
        if (!ALL.firstOfPhrases.contains(stem(words.get(from)))) {
          continue;
        }
        Set<String> concepts = ALL.byForm.get(phraseKey(words.subList(from, from + length)));
        if (concepts != null) {
          found.add(new Phrase(from, from + length, concepts));
        }
      }
    }
    return found;
  }

  /** What begins so, by its name in a language: the concept and the name. */
  static Map<String, String> beginning(String start, Language language) {
    var found = new LinkedHashMap<String, String>();
    ALL.names.forEach(
        (id, name) -> {
          String own = name.getOrDefault(language, "");
          if (!own.isEmpty() && Spelling.fold(own).startsWith(start)) {
            found.put(id, own);
          }
        });
    return found;
  }

  /** The Norwegian words, of which others are put together. */
  static Set<String> norwegianWords() {
    return ALL.norwegianWords;
  }
}
