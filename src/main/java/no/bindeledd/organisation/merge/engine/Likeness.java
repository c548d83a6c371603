package no.bindeledd.organisation.merge.engine;

import java.util.EnumSet;
import java.util.Set;

/**
 * How alike two organisations are: a sum of weights, of which a person sees the parts as reasons
 * and never the sum.
 *
 * @param common what they have in common, the strongest of each kind
 * @param numbersDiffer whether each has a number of its own, which speaks against
 */
public record Likeness(Set<KeyKind> common, boolean numbersDiffer) {
  private static final int WORTH_A_LOOK = 3;
  private static final int LIKELY = 5;
  private static final int AGAINST_OF_NUMBERS = 2;

  public static Likeness of(Set<KeyKind> found, boolean numbersDiffer) {
    var common = EnumSet.noneOf(KeyKind.class);
    common.addAll(found);
    // The same name is near itself, and the same address has the same domain.
    if (common.contains(KeyKind.NAME)) {
      common.remove(KeyKind.NAME_NEAR);
    }
    if (common.contains(KeyKind.EMAIL)) {
      common.remove(KeyKind.DOMAIN);
    }
    return new Likeness(common, numbersDiffer);
  }

  public boolean worthALook() {
    return weight() >= WORTH_A_LOOK;
  }

  public boolean likely() {
    return weight() >= LIKELY;
  }

  /** For the order of a list. */
  public int weight() {
    int sum = common.stream().mapToInt(KeyKind::weight).sum();
    return numbersDiffer ? sum - AGAINST_OF_NUMBERS : sum;
  }
}
