package no.bindeledd.organisation.register;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of the register, under {@code bindeledd.register}. Sole proprietors (ENK) are people
 * and never kept, whatever stands here.
 *
 * @param forms legal forms that are kept
 * @param alsoVoluntary whether every unit in Frivillighetsregisteret is kept, whatever its form
 * @param mostUnpacked more than this is no register; the real one was 3.3 GB in 2024
 */
@ConfigurationProperties("bindeledd.register")
public record RegisterProperties(
    @DefaultValue({
          "FLI", "STI", "SA", "KIRK", "KOMM", "FYLK", "ORGL", "ADOS", "STAT", "FKF", "IKS", "SÆR"
        })
        Set<String> forms,
    @DefaultValue("true") boolean alsoVoluntary,
    @DefaultValue("12GB") DataSize mostUnpacked) {
  private static final String SOLE_PROPRIETOR = "ENK";

  /** One person's business, whose name and address are theirs. */
  static boolean isSoleProprietor(String form) {
    return form.equals(SOLE_PROPRIETOR);
  }

  boolean keeps(RegisterUnit unit) {
    return !isSoleProprietor(unit.form())
        && (forms.contains(unit.form()) || (alsoVoluntary && unit.inVoluntaryRegister()));
  }
}
