package no.bindeledd.identity;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.data.Change;

/**
 * What happened to a thing, newest first, and who did it.
 *
 * @param names of the accounts that did something and are still there
 */
public record NamedHistory(List<Change> changes, Map<Long, String> names) {

  /** Shows in no log: neither the names nor anything else. */
  @Override
  public String toString() {
    return "NamedHistory";
  }
}
