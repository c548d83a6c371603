package no.bindeledd.identity;

import java.time.LocalDate;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A role for somebody, as it was typed.
 *
 * @param unit in which it counts, for the roles of a unit
 * @param from the first day, in Norway; today or later
 * @param to the last day, if there is one
 * @param language in which we write to the person until they choose another
 */
public record RoleGift(
    String email,
    String name,
    Role role,
    @Nullable Long unit,
    LocalDate from,
    @Nullable LocalDate to,
    Language language) {

  RoleGift withoutUnit() {
    return new RoleGift(email, name, role, null, from, to, language);
  }
}
