package no.bindeledd.organisation.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the portal as the registers have it, and as it was when the coordinators were
 * last told.
 *
 * @param voluntary whether the portal has it as in Frivillighetsregisteret
 * @param unit null where our copy has nothing of it
 * @param unitChangedAt when our copy of it last changed
 * @param inVoluntaryRegister what a walk has found; null where none has
 * @param before null where nobody was told anything yet
 */
public record Told(
    long organisation,
    String name,
    boolean voluntary,
    @Nullable RegisterUnit unit,
    @Nullable Instant unitChangedAt,
    @Nullable Boolean inVoluntaryRegister,
    @Nullable Before before) {

  /**
   * What was told.
   *
   * @param state a state of {@link RegisterUnit}, or REMOVED
   */
  public record Before(@Nullable String registerName, State state) {}

  /** What the register says of a unit, as it is told. */
  public enum State {
    ACTIVE,
    BANKRUPT,
    DISSOLVING,
    DELETED,
    REMOVED
  }
}
