package no.bindeledd.organisation.merge;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One of two rows that may be one organisation.
 *
 * @param mergedInto where it leads since it was merged; null for one that goes on
 * @param said by field, without those that say nothing; codes as the database has them
 * @param voluntary whether it is in the register of voluntary organisations
 * @param municipalities in which it works
 */
public record MergeSide(
    long id,
    long version,
    @Nullable Long mergedInto,
    Map<OrganisationField, String> said,
    boolean voluntary,
    List<Long> municipalities) {

  public String name() {
    return said.getOrDefault(OrganisationField.NAME, "");
  }

  /**
   * A kind of thing that would follow along.
   *
   * @param tie its name
   * @param count nothing where whoever merges may not know
   */
  public record Follows(String tie, OptionalInt count) {}
}
