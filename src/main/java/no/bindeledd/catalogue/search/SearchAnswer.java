package no.bindeledd.catalogue.search;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityKey;
import org.jspecify.annotations.Nullable;

/**
 * What the index found.
 *
 * @param keys of the part that was asked for, in order
 * @param counts for each choice of a dimension how many there would be, the others being as they
 *     are
 * @param without for each dimension how many there would be if it were left out
 * @param meant the question as it may have been meant, where little was found
 * @param mistyped whether some were found only by words that may have been meant
 */
public record SearchAnswer(
    int total,
    List<ActivityKey> keys,
    Map<Dimension, Map<String, Integer>> counts,
    Map<Dimension, Integer> without,
    @Nullable String meant,
    boolean mistyped) {

  public int count(Dimension dimension, String choice) {
    return counts.getOrDefault(dimension, Map.of()).getOrDefault(choice, 0);
  }
}
