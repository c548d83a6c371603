package no.bindeledd.organisation.merge.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of an organisation's name in one spelling: small letters without marks, no letter twice
 * in a row, without the small words and the legal form that one writes or leaves out.
 *
 * @param words in the order of the name
 */
record NameWords(List<String> words) {
  /** Longer names are compared as a whole only. */
  static final int MOST_LEFT_OUT = 8;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1+");
  private static final Set<String> SMALL =
      Set.of(
          "i",
          "og",
          "for",
          "av",
          "pa",
          "til",
          "ved",
          "med",
          "the",
          "of",
          "and",
          "in",
          "en",
          "et",
          "as",
          "sa",
          "ba",
          "stiftelsen",
          "stiftinga");

  static NameWords of(String name) {
    List<String> all = plain(name);
    List<String> telling = all.stream().filter(word -> !SMALL.contains(word)).toList();
    return new NameWords(telling.isEmpty() ? all : telling);
  }

  static List<String> plain(String text) {
    String small = text.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae");
    String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
    return Stream.of(BETWEEN.split(bare))
        .filter(word -> !word.isEmpty())
        .map(word -> TWICE.matcher(word).replaceAll("$1"))
        .toList();
  }

  /** All words, in whatever order they were written. */
  String all() {
    return OrganisationKeys.sorted(words);
  }

  /** As one word: "språk kafé" is "språkkafé". */
  String joined() {
    return TWICE.matcher(String.join("", words)).replaceAll("$1");
  }

  /** All words, and all but each one; a name of one or two words is itself alone. */
  List<String> near() {
    var distinct = new TreeSet<>(words);
    var keys = new ArrayList<String>();
    keys.add(String.join(" ", distinct));
    if (distinct.size() > 2 && distinct.size() <= MOST_LEFT_OUT) {
      for (String left : distinct) {
        keys.add(String.join(" ", distinct.stream().filter(word -> !word.equals(left)).toList()));
      }
    }
    return keys;
  }
}
