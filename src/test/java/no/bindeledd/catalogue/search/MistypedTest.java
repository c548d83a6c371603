package no.bindeledd.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.municipality.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words that may have been meant, held against a plain count of steps over all words. Lucene
 * uses automata for it; this knows nothing of them.
 */
class MistypedTest {
  private static final String LETTERS = "abdeiklnorst";

  @Test
  void theNearestWordsAreThoseThatAPlainCountOfStepsFinds(@TempDir Path folder) throws IOException {
    var random = new Random(2026);
    Set<String> words = new TreeSet<>();
    while (words.size() < 400) {
      words.add(word(random, 4 + random.nextInt(9)));
    }
    try (OpenIndex index = OpenIndex.create(folder, "test")) {
      index.put(List.of(said(String.join(" ", words))));
      index.show();
      for (int i = 0; i < 300; i++) {
        String asked = i % 3 == 0 ? word(random, 8) : spoilt(random, pick(random, words));
        Set<String> near = new TreeSet<>();
        int most = Mistyped.steps(asked);
        for (int steps = 1; steps <= most && near.isEmpty(); steps++) {
          for (String word : words) {
            int needed = steps(asked, word);
            if (needed > 0 && needed <= steps) {
              near.add(word);
            }
          }
        }
        List<String> found =
            index.ask(
                snapshot -> snapshot.mistyped(asked).stream().map(Mistyped.Meant::word).toList());
        if (near.size() <= 12) {
          assertThat(found).as(asked).containsExactlyInAnyOrderElementsOf(near);
        } else {
          assertThat(near).as(asked).containsAll(found);
        }
      }
    }
  }

  @Test
  void aShortWordIsTakenAsItIs() {
    assertThat(Mistyped.steps("kor")).isZero();
    assertThat(Mistyped.steps("dans")).isEqualTo(1);
    assertThat(Mistyped.steps("fotball")).isEqualTo(1);
    assertThat(Mistyped.steps("leksehjelp")).isEqualTo(2);
  }

  private static PublicActivity said(String text) {
    return Corpus.activity(
        1, "", "", text, null, new Area(Corpus.MUNICIPALITY, 1, "", 60, 10), Corpus.START);
  }

  private static String word(Random random, int length) {
    var word = new StringBuilder();
    while (word.length() < length) {
      char next = LETTERS.charAt(random.nextInt(LETTERS.length()));
      // The index takes aa for å.
      if (next != 'a' || word.isEmpty() || word.charAt(word.length() - 1) != 'a') {
        word.append(next);
      }
    }
    return word.toString();
  }

  private static String pick(Random random, Set<String> words) {
    return new ArrayList<>(words).get(random.nextInt(words.size()));
  }

  private static String spoilt(Random random, String word) {
    int at = random.nextInt(word.length() - 1);
    var spoilt = new StringBuilder(word);
    switch (random.nextInt(4)) {
      case 0 -> spoilt.deleteCharAt(at);
      case 1 -> spoilt.insert(at, 'x');
      case 2 -> spoilt.setCharAt(at, 'x');
      default -> {
        spoilt.setCharAt(at, word.charAt(at + 1));
        spoilt.setCharAt(at + 1, word.charAt(at));
      }
    }
    return spoilt.toString();
  }

  /** Letters left out, put in, changed, or swapped with a neighbour, each pair at most once. */
  private static int steps(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(least[i - 1][j - 1] + same, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, least[i - 2][j - 2] + 1);
        }
        least[i][j] = best;
      }
    }
    return least[a.length()][b.length()];
  }
}
