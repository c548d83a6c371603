package no.bindeledd.foundation.retention;

import java.time.Instant;
import java.time.Period;

/** How personal data comes to its end. */
public sealed interface Ending {

  /**
   * By the nightly job, a time after what a column says.
   *
   * @param column the moment that counts, as "column" or "column of another_table"
   * @param action in words, such as "row deleted"
   */
  record After(Period period, String column, String action, Deletion deletion) implements Ending {}

  /**
   * With something else, such as the account or the case it belongs to.
   *
   * @param event when, in words
   */
  record With(String event) implements Ending {}

  /** Deletes what is past its time. Called again and again, so each call does a little. */
  @FunctionalInterface
  interface Deletion {

    /**
     * @param before rows whose column is earlier than this
     * @param most rows to take at a time
     * @return rows taken; fewer than {@code most} means that nothing is left
     */
    int delete(Instant before, int most);
  }
}
