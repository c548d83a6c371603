package no.bindeledd.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody will be away, and somebody else is asked meanwhile: a person or a function.
 *
 * @param from first day away
 * @param to last day away
 */
public record AbsenceWish(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String title,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Long account) {}
