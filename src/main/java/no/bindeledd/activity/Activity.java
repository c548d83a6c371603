package no.bindeledd.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity as its owner knows it.
 *
 * @param version of what people edit; places that are taken do not count as a change
 * @param lastDay on which there may be a session, moved ones too; null without end
 * @param cancelReason only of a cancelled one
 */
public record Activity(
    long municipality,
    long id,
    long version,
    ActivityState state,
    Owner owner,
    ActivityContent content,
    int placesTaken,
    @Nullable LocalDate lastDay,
    @Nullable CancelReason cancelReason,
    @Nullable Instant publishedAt,
    Instant changedAt) {

  public ActivityKey key() {
    return new ActivityKey(municipality, id);
  }

  /** Whether the public sees that there is no place left. */
  public boolean isFull() {
    Integer capacity = content.capacity();
    return state == ActivityState.PUBLISHED && capacity != null && placesTaken >= capacity;
  }
}
