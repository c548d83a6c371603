package no.bindeledd.activity;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.data.Change;

/**
 * What happened to an activity, newest first.
 *
 * @param names of the accounts that did something
 */
public record ActivityHistory(List<Change> changes, Map<Long, String> names) {

  /** Shows in no log: neither the names nor anything else. */
  @Override
  public String toString() {
    return "ActivityHistory";
  }
}
