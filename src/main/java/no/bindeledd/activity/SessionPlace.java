package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/**
 * Where one session is, if not where the others are.
 *
 * @param name null for the place of the activity
 * @param address null with the name
 */
public record SessionPlace(@Nullable String name, @Nullable String address) {
  /** Where the others are. */
  public static final SessionPlace USUAL = new SessionPlace(null, null);
}
