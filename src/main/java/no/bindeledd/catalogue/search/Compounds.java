package no.bindeledd.catalogue.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes Norwegian words apart that are written as one: leksehjelp is lekse and hjelp. Knows the
 * words of our field ({@code search/words.txt} and the {@link Concepts}) and those that stand in
 * titles of the catalogue.
 */
final class Compounds {
  private static final int SHORTEST_COMPOUND = 6;
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_LEARNT = 4;
  private static final int MOST_LEARNT = 50_000;
  private static final int MOST_PARTS = 4;
  private static final List<String> JOINTS = List.of("", "s", "e");
  private static final Set<String> OWN = own();

  private final Set<String> learnt = ConcurrentHashMap.newKeySet();

  /** Words that were taken apart before, as long as no new word is learnt. */
  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

  private static Set<String> own() {
    var words = new HashSet<String>();
    Collection<String> known = new ArrayList<>(Concepts.norwegianWords());
    Lines.of("words.txt").forEach(line -> known.addAll(Spelling.words(line)));
    for (String word : known) {
      if (word.length() >= SHORTEST_PART && Script.of(word) == Script.LATIN) {
        Stems.of(word).stream().filter(f -> f.length() >= SHORTEST_PART).forEach(words::add);
      }
    }
    return Set.copyOf(words);
  }

  /** Words that stand alone in a title may be parts of others. */
  void learn(String title) {
    for (String word : Spelling.words(title)) {
      if (word.length() >= SHORTEST_LEARNT
          && Script.of(word) == Script.LATIN
          && learnt.size() < MOST_LEARNT
          && learnt.add(word)) {
        taken.clear();
      }
    }
  }

  /** The parts of a word, or nothing where it is none that we can take apart. */
  List<String> parts(String word) {
    if (word.length() < SHORTEST_COMPOUND || Script.of(word) != Script.LATIN) {
      return List.of();
    }
    List<String> known = taken.get(word);
    if (known == null) {
      if (taken.size() >= MOST_LEARNT) {
        taken.clear();
      }
      known = take(word);
      taken.put(word, known);
    }
    return known;
  }

  private List<String> take(String word) {
    for (int number = 2; number <= MOST_PARTS; number++) {
      List<String> parts = split(word, number);
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return List.of();
  }

  /** The longest first part that leaves a rest which can be split into one part less. */
  private List<String> split(String word, int number) {
    if (number == 1) {
      return isLast(word) ? List.of(word) : List.of();
    }
    for (int end = word.length() - SHORTEST_PART; end >= SHORTEST_PART; end--) {
      String first = word.substring(0, end);
      if (isKnown(first)) {
        List<String> rest = afterJoint(word.substring(end), number - 1);
        if (!rest.isEmpty()) {
          var parts = new ArrayList<String>();
          parts.add(first);
          parts.addAll(rest);
          return parts;
        }
      }
    }
    return List.of();
  }

  private List<String> afterJoint(String rest, int number) {
    for (String joint : JOINTS) {
      if (rest.startsWith(joint) && rest.length() - joint.length() >= SHORTEST_PART) {
        List<String> parts = split(rest.substring(joint.length()), number);
        if (!parts.isEmpty()) {
          return parts;
        }
      }
    }
    return List.of();
  }

  private boolean isKnown(String part) {
    return OWN.contains(part) || learnt.contains(part);
  }

  /** The last part carries the ending: språkkaféen. */
  private boolean isLast(String part) {
    return Stems.of(part).stream()
        .anyMatch(form -> form.length() >= SHORTEST_PART && isKnown(form));
  }
}
