package no.bindeledd.foundation.text;

import java.util.Map;

/** The texts in one language: what a template calls {@code t}. */
public record LanguageTexts(Texts texts, Language language) {

  public String get(String key) {
    return texts.get(language, key);
  }

  /** The text with its values, see {@link Texts#get(Language, String, Map)}. */
  public String get(String key, Map<String, ?> values) {
    return texts.get(language, key, values);
  }
}
