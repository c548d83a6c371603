package no.bindeledd.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, as everybody may see it.
 *
 * @param unit name of the unit, or of the municipality itself
 * @param title of the function, none where the unit itself answers
 * @param person who wants to be named
 * @param away who is away and when they are back, where this is a stand-in
 */
public record ContactPoint(
    String unit,
    @Nullable String title,
    @Nullable String person,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Away away) {

  /**
   * Who is asked on other days.
   *
   * @param backOn the first day on which they are there again
   */
  public record Away(@Nullable String title, @Nullable String person, LocalDate backOn) {}

  public boolean reachable() {
    return email != null || phone != null;
  }
}
