package no.bindeledd.catalogue.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;

/**
 * Words in the one spelling in which they are compared: small letters, Latin ones without marks (å,
 * aa and a are one, as are é and e), Arabic ones without vowel signs and in one form. Cyrillic
 * letters keep their marks, which make other letters of them.
 */
final class Spelling {
  private static final int LONGEST = 40;
  private static final int MOST_REMEMBERED = 50_000;
  private static final int LONGEST_REMEMBERED = 60;

  /** Activities speak of the same things: most words come again. */
  private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

  /** An apostrophe inside a word belongs to it: сім'я. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ][\\p{L}\\p{M}\\p{N}]+)*");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final OneWord ARABIC = new OneWord(ArabicNormalizationFilter::new);
  private static final Pattern APOSTROPHE = Pattern.compile("['’ʼ]");

  private Spelling() {}

  /** The words of a text in their order, as they are compared. */
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (String written : written(text)) {
      String word = fold(written);
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The words of a text in their order, as they are written. */
  static List<String> written(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  static String fold(String word) {
    String known = REMEMBERED.get(word);
    if (known == null) {
      if (REMEMBERED.size() >= MOST_REMEMBERED) {
        REMEMBERED.clear();
      }
      known = make(word);
      if (word.length() <= LONGEST_REMEMBERED) {
        REMEMBERED.put(word, known);
      }
    }
    return known;
  }

  private static String make(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String folded =
        switch (Script.of(plain)) {
          case LATIN -> latin(plain);
          case ARABIC -> arabic(plain);
          case CYRILLIC -> APOSTROPHE.matcher(plain).replaceAll("'");
        };
    return folded.substring(0, folded.offsetByCodePoints(0, shortened(folded)));
  }

  private static int shortened(String word) {
    return Math.min(LONGEST, word.codePointCount(0, word.length()));
  }

  private static String latin(String word) {
    int apostrophe = apostrophe(word);
    String head = apostrophe > 0 ? word.substring(0, apostrophe) : word;
    String letters = head.replace("æ", "ae").replace("ø", "o").replace("đ", "d").replace("ß", "ss");
    String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace("aa", "a");
  }

  /** The "s" of women's is no part of the word. */
  private static int apostrophe(String word) {
    var found = APOSTROPHE.matcher(word);
    return found.find() ? found.start() : -1;
  }

  private static String arabic(String word) {
    return ARABIC.of(APOSTROPHE.matcher(word).replaceAll(""));
  }
}
