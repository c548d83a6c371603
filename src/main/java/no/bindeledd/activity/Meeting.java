package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/**
 * A session of a published activity in a calendar; without a place of its own where the activity
 * does not show its place.
 */
public record Meeting(PublicActivity activity, Session session) {

  /** The place of this one alone where it has one, else the activity's; null where it is hidden. */
  public @Nullable String placeName() {
    if (activity.where() == null) {
      return null;
    }
    return session.placeName() == null ? activity.where().placeName() : session.placeName();
  }
}
