package no.bindeledd.catalogue.search;

import java.util.List;

/**
 * The words that somebody asks with.
 *
 * @param words spelt for comparing, without those that say nothing unless there are no others
 */
record Question(List<String> words) {
  private static final int MOST_WORDS = 8;

  static Question of(String text) {
    List<String> all = Spelling.words(text);
    List<String> telling = all.stream().filter(word -> !StopWords.contains(word)).toList();
    return new Question(
        (telling.isEmpty() ? all : telling).stream().distinct().limit(MOST_WORDS).toList());
  }
}
