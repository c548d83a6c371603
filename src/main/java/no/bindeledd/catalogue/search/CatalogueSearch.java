package no.bindeledd.catalogue.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Component;

/**
 * The public catalogue by words and choices. It is no service and asks nobody's right: the index
 * holds nothing but what anybody may know.
 */
@Component
public class CatalogueSearch {
  private static final int SHORTEST_SUGGESTED = 2;

  private final CatalogueIndex index;

  CatalogueSearch(CatalogueIndex index) {
    this.index = index;
  }

  /** Whether there is an index now; while there is none, lists come from the database. */
  public boolean isReady() {
    return index.isReady();
  }

  /**
   * What the catalogue holds of this.
   *
   * @param version of the catalogue that the answer must not be older than
   * @return nothing while there is no index
   */
  public Optional<SearchAnswer> find(long version, SearchRequest asked) {
    return index.ask(version, snapshot -> snapshot.answer(asked));
  }

  /** What somebody may be about to write, in the reader's language and as it stands in titles. */
  public List<String> suggestions(long version, String text, Language language) {
    List<String> words = Spelling.words(text);
    if (text.strip().length() < SHORTEST_SUGGESTED || words.isEmpty()) {
      return List.of();
    }
    Map<String, String> concepts =
        words.size() == 1 ? Concepts.beginning(words.getFirst(), language) : Map.of();
    return index.ask(version, snapshot -> snapshot.suggestions(text, concepts)).orElse(List.of());
  }

  /** Whether a text holds anything to look for. */
  public static boolean asksForSomething(String text) {
    return !Spelling.words(text).isEmpty();
  }
}
