package no.bindeledd.organisation.ties.data;

import java.util.List;
import java.util.OptionalInt;
import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.foundation.data.Belongings.RowKey;
import no.bindeledd.organisation.OrganisationTies;

/**
 * Rows of one table that say in a column whose they are. No method is final: repositories are
 * called through a proxy, which has no fields.
 */
public abstract class OwnedTies implements OrganisationTies {
  private final Belongings belongings;
  private final String name;
  private final Owned rows;

  protected OwnedTies(Belongings belongings, String name, Owned rows) {
    this.belongings = belongings;
    this.name = name;
    this.rows = rows;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public OptionalInt count(long organisation) {
    return OptionalInt.of(belongings.count(rows, organisation));
  }

  @Override
  public List<RowKey> move(long from, long to) {
    return belongings.give(rows, from, to);
  }

  @Override
  public void moveBack(List<RowKey> given, long from, long to) {
    belongings.giveBack(rows, given, from, to);
  }

  @Override
  public boolean at(long organisation, long municipality) {
    return belongings.at(rows, organisation, municipality);
  }
}
