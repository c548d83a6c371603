package no.bindeledd.activity;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for on the public list; null or false means "any".
 *
 * @param language code of a language that is spoken there
 * @param text words or beginnings of words, all of which must be there
 * @param level how much Norwegian somebody has: what asks for more is left out
 * @param childCare only where somebody looks after the children
 * @param free only what costs nothing
 * @param age roughly how old somebody is
 * @param kind something to meet for, or a placement of one sort
 */
public record ActivityFilter(
    @Nullable Long municipality,
    @Nullable String language,
    @Nullable DayOfWeek day,
    @Nullable String text,
    @Nullable NorwegianLevel level,
    boolean childCare,
    boolean free,
    @Nullable AgeGroup age,
    @Nullable ActivityKind kind) {

  public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null);

  public ActivityFilter(
      @Nullable Long municipality,
      @Nullable String language,
      @Nullable DayOfWeek day,
      @Nullable String text) {
    this(municipality, language, day, text, null, false, false, null, null);
  }

  public static ActivityFilter in(long municipality) {
    return new ActivityFilter(municipality, null, null, null);
  }
}
