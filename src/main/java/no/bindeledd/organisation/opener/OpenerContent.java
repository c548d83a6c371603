package no.bindeledd.organisation.opener;

import java.util.Set;
import no.bindeledd.municipality.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * What a contact person says of themselves: which languages they speak and which themes they know.
 * Where somebody comes from has no field.
 *
 * @param name what they want to be called
 * @param languages codes of ISO 639
 */
public record OpenerContent(
    String name,
    @Nullable String email,
    @Nullable String phone,
    Set<String> languages,
    Set<Responsibility> themes,
    ShownTo shownTo) {

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "OpenerContent";
  }
}
