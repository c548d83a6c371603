package no.bindeledd.organisation;

import java.time.LocalDate;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A voluntary organisation.
 *
 * @param number nine digits, missing for informal groups
 * @param category a code of ICNPO, as Frivillighetsregisteret uses it
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
    boolean inVoluntaryRegister) {

  /** What kind it is; only an immigrant organisation can get operating support. */
  public enum Kind {
    VOLUNTARY,
    IMMIGRANT,
    INFORMAL
  }
}
