package no.bindeledd.organisation;

import java.util.List;
import java.util.OptionalInt;
import no.bindeledd.foundation.data.Belongings.RowKey;

/**
 * A module that knows of things which belong to organisations. When two rows turn out to be one
 * organisation, each module moves its own things, and takes exactly those back when that was wrong.
 * All of it happens inside the transaction of the merge.
 */
public interface OrganisationTies {

  /** What its things are called among what was moved; never another name for the same. */
  String name();

  /** How many would be moved; nothing where whoever merges may not know. */
  OptionalInt count(long organisation);

  /**
   * @return the keys of what was moved
   */
  List<RowKey> move(long from, long to);

  /** Only what still belongs to {@code from}. */
  void moveBack(List<RowKey> rows, long from, long to);

  /** Whether an organisation has something in a municipality for which it must work there. */
  boolean at(long organisation, long municipality);
}
