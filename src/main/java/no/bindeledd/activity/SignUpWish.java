package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/**
 * For whom somebody wants places.
 *
 * @param group for the person themselves; null if they do not come along
 * @param children under 15 for whom the person answers
 * @param queue whether they want to wait where there is no place
 */
public record SignUpWish(@Nullable PlaceGroup group, int children, boolean queue) {
  /** More children than this nobody signs up at once. */
  public static final int MOST_CHILDREN = 6;

  /** A place for oneself, or none. */
  public static SignUpWish oneself(PlaceGroup group) {
    return new SignUpWish(group, 0, false);
  }
}
