package no.bindeledd.activity;

import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;

/**
 * The languages that people speak here: the most common ones among newcomers to Norway, beside
 * those of the interface ({@code reference/languages.csv}). Codes of ISO 639; names come from
 * Unicode's CLDR.
 */
public final class SpokenLanguages {
  private static final List<String> CODES =
      ResourceTable.read("reference/languages.csv").rows().stream()
          .map(row -> row.get("code"))
          .toList();
  private static final Set<String> KNOWN = Set.copyOf(CODES);

  private SpokenLanguages() {}

  /** Most spoken first. */
  public static List<String> all() {
    return CODES;
  }

  public static Set<String> codes() {
    return KNOWN;
  }

  /** The name of a language in a language of the interface. */
  public static String name(String code, Language language) {
    return new ULocale(cldr(code)).getDisplayName(ULocale.forLocale(language.locale()));
  }

  /** The names of several, in the order of {@link #all}. */
  public static List<String> names(Set<String> codes, Language language) {
    var ordered = new TreeSet<String>(Comparator.comparingInt(CODES::indexOf));
    ordered.addAll(codes);
    return ordered.stream().map(code -> name(code, language)).toList();
  }

  /** Dari stands in CLDR as the Persian of Afghanistan. */
  private static String cldr(String code) {
    return "prs".equals(code) ? "fa_AF" : code;
  }
}
