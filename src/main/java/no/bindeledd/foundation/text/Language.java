package no.bindeledd.foundation.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the interface. */
public enum Language {
  NB("nb", "Norsk bokmål", "nb-NO"),
  NN("nn", "Norsk nynorsk", "nn-NO"),
  EN("en", "English", "en-GB"),
  UK("uk", "Українська", "uk-UA"),
  /** Arabic with Latin digits, as on Norwegian signs and letters. */
  AR("ar", "العربية", "ar-u-nu-latn"),
  /** Pseudo-language of the tests: every text stands in brackets; never offered to anyone. */
  TEST("qps", "⟦Test⟧", "nb-NO-x-pseudo");

  private final String code;
  private final String nativeName;
  private final Locale locale;

  Language(String code, String nativeName, String tag) {
    this.code = code;
    this.nativeName = nativeName;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The code in addresses, file names and the {@code lang} attribute. */
  public String code() {
    return code;
  }

  public String nativeName() {
    return nativeName;
  }

  /** How dates, numbers and lists are written. */
  public Locale locale() {
    return locale;
  }

  public String direction() {
    return this == AR ? "rtl" : "ltr";
  }

  /** The languages that people may choose. */
  public static List<Language> offered() {
    return List.of(NB, NN, EN, UK, AR);
  }

  public static Optional<Language> byCode(String code) {
    return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
  }

  /** The language of a locale; bokmål for one we do not speak. */
  public static Language of(Locale locale) {
    if ("pseudo".equals(locale.getExtension(Locale.PRIVATE_USE_EXTENSION))) {
      return TEST;
    }
    return byRange(locale.getLanguage()).orElse(NB);
  }

  /** The best that we offer for an Accept-Language header; bokmål for one that says nothing. */
  public static Language preferred(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return NB;
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> byRange(range.getRange()).stream())
          .findFirst()
          .orElse(NB);
    } catch (IllegalArgumentException noSuchRanges) {
      return NB;
    }
  }

  private static Optional<Language> byRange(String range) {
    String primary = range.split("-", 2)[0];
    String code = "no".equals(primary) ? "nb" : primary;
    return offered().stream().filter(l -> l.code.equals(code)).findFirst();
  }
}
