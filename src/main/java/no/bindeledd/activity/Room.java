package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/**
 * How many places a group has.
 *
 * @param capacity null where nobody said so yet
 * @param taken places that somebody has, or that are held for somebody's answer
 * @param waiting how many stand in the queue
 */
public record Room(PlaceGroup group, @Nullable Integer capacity, int taken, int waiting) {

  public boolean isFree() {
    return capacity == null || taken < capacity;
  }

  /** Places that anybody may still take. */
  public int free() {
    return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - taken);
  }
}
