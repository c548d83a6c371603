package no.bindeledd.organisation;

import java.time.LocalDate;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A voluntary organisation.
 *
 * @param number nine digits, missing for informal groups
 * @param category a code of ICNPO, as Frivillighetsregisteret uses it
 * @param sharedNumber somebody else's number under which it works: its parent's, or its
 *     municipality's
 * @param parent the organisation of which it is a branch
 */
public record Organisation(
    long id,
    @Nullable String number,
    String name,
    Kind kind,
    @Nullable String category,
    @Nullable String purpose,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website,
    @Nullable LocalDate foundedOn,
    Language languageForm,
    boolean inVoluntaryRegister,
    @Nullable String sharedNumber,
    @Nullable Long parent) {

  /** The number by which others know it, its own or not. */
  public @Nullable String knownNumber() {
    return number == null ? sharedNumber : number;
  }

  /** What kind it is; only an immigrant organisation can get operating support. */
  public enum Kind {
    VOLUNTARY,
    IMMIGRANT,
    /** A group that is no legal unit and has no number. */
    INFORMAL,
    /** Volunteer centre (frivilligsentral); it often works under the municipality's number. */
    CENTRE
  }
}
