package no.bindeledd.organisation.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a volunteer portal needs of a unit in Enhetsregisteret.
 *
 * @param number nine digits with a right check digit
 * @param form the code of its legal form, such as FLI for an association
 * @param phone the mobile number if there is one, else the telephone
 * @param municipality four digits of the municipality where it is registered, which need not be the
 *     one where it works
 * @param industry the first industry code (SN), such as 94.991
 * @param purpose what it says that it does
 * @param state as the register had it when it was read
 */
public record RegisterUnit(
    String number,
    String name,
    String form,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website,
    @Nullable String street,
    @Nullable String postalCode,
    @Nullable String place,
    @Nullable String municipality,
    @Nullable String industry,
    @Nullable LocalDate foundedOn,
    boolean inVoluntaryRegister,
    boolean nynorsk,
    @Nullable String purpose,
    State state) {
  private static final Set<String> BRANCHES = Set.of("BEDR", "AAFY");

  /** Part of another unit. No feed that we follow tells of its changes. */
  public boolean isBranch() {
    return BRANCHES.contains(form);
  }

  /** What has become of it. */
  public enum State {
    ACTIVE,
    BANKRUPT,
    DISSOLVING,
    /** No longer in the register. */
    DELETED
  }
}
