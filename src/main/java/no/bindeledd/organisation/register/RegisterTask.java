package no.bindeledd.organisation.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a register says of an organisation, for a coordinator of a municipality in which
 * it works.
 *
 * @param name what the portal calls it
 * @param newName what the register calls it now, where that is what has changed
 * @param createdAt when the change was seen here
 */
public record RegisterTask(
    long id,
    long organisation,
    String name,
    @Nullable String number,
    Kind kind,
    @Nullable String newName,
    State state,
    Instant createdAt,
    long version) {

  /** What the register says. */
  public enum Kind {
    BANKRUPT,
    DISSOLVING,
    /** Deleted from Enhetsregisteret. */
    DELETED,
    /** Enhetsregisteret has taken away all that it had of it. */
    REMOVED,
    RENAMED,
    /** No longer in Frivillighetsregisteret. */
    LEFT_VOLUNTARY
  }

  /** How far it has come. */
  public enum State {
    OPEN,
    /** The portal calls the organisation as the register does. */
    TAKEN_OVER,
    SET_ASIDE,
    /** The register says something else by now. */
    OUTDATED
  }

  /** Why nothing more is done about it. */
  public enum SetAsideReason {
    /** The organisation was asked and has told. */
    SPOKEN_WITH,
    /** It goes on in another form, or as an informal group. */
    GOES_ON,
    /** What the portal says is right as it is. */
    RIGHT_HERE,
    /** Seen, and nothing to do. */
    NOTHING_TO_DO
  }
}
