package no.bindeledd.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the one to ask is away.
 *
 * @param from first day away
 * @param to last day away
 * @param title function of the stand-in, none where a person alone stands in
 * @param account the person who stands in
 */
public record Absence(
    long id,
    long unit,
    Responsibility responsibility,
    LocalDate from,
    LocalDate to,
    @Nullable String title,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Long account,
    @Nullable Shown shown) {

  boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean overlaps(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !to.isBefore(first);
  }
}
