package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/**
 * A session among all that an owner has.
 *
 * @param title of its activity
 * @param placeName where it is
 * @param capacity of the activity, or null while it is not known
 */
public record SessionRow(
    Session session, String title, String placeName, int placesTaken, @Nullable Integer capacity) {}
