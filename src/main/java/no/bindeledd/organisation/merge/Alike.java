package no.bindeledd.organisation.merge;

import java.util.EnumSet;
import java.util.Set;
import no.bindeledd.organisation.merge.engine.Likeness;

/**
 * Why two may be one organisation, in kinds that have words.
 *
 * @param common in the order of their weight in words
 * @param numbersDiffer what speaks against it
 */
public record Alike(Set<Common> common, boolean numbersDiffer, boolean likely) {

  /** What two have in common. */
  public enum Common {
    NUMBER,
    NAME,
    NAME_NEAR,
    EMAIL,
    PHONE,
    DOMAIN,
    ADDRESS
  }

  static Alike of(Likeness likeness) {
    var common = EnumSet.noneOf(Common.class);
    likeness.common().forEach(kind -> common.add(Common.valueOf(kind.name())));
    return new Alike(common, likeness.numbersDiffer(), likeness.likely());
  }
}
