package no.bindeledd.activity;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for on the public list; null means "any".
 *
 * @param language code of a language that is spoken there
 * @param text words or beginnings of words, all of which must be there
 */
public record ActivityFilter(
    @Nullable Long municipality,
    @Nullable String language,
    @Nullable DayOfWeek day,
    @Nullable String text) {

  public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null);

  public static ActivityFilter in(long municipality) {
    return new ActivityFilter(municipality, null, null, null);
  }
}
