package no.bindeledd.organisation.opener;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact person (kontaktperson): somebody who opens doors to people that others do not reach.
 *
 * @param organisation through which they are here, if they are
 * @param confirmedAt when they last said that they want to be one
 */
public record DoorOpener(
    long municipality,
    long id,
    long account,
    @Nullable Long organisation,
    @Nullable String organisationName,
    OpenerContent content,
    Instant confirmedAt,
    long version) {

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "DoorOpener";
  }
}
