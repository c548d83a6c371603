package no.bindeledd.catalogue.web;

import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;

/**
 * What every page knows of the request: nothing but its address.
 *
 * @param t the texts in the page's language
 * @param words dates, money and lists in it
 * @param path the address without its language, with what was asked for, so that the other
 *     languages show the same
 */
record Page(Language language, LanguageTexts t, Words words, String path) {
  /** How the address of every page begins; files and other zones have longer names. */
  static final String ROOT = "/{lang:[a-z]{2,3}}";

  static Page of(Language language, Texts texts, String path) {
    return new Page(language, new LanguageTexts(texts, language), new Words(language), path);
  }

  /** By these names templates know it. */
  Map<String, Object> model() {
    return Map.of("language", language, "t", t, "words", words, "paths", path);
  }

  /** The address of another page in the same language. */
  String to(String other) {
    return "/" + language.code() + other;
  }
}
