package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;

import java.util.List;
import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.foundation.data.Belongings.RowKey;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * The activities of an organisation, whatever their state, and their sessions, which say whose they
 * are once more. Sessions go where their activity goes, also those that were planned since.
 */
@Repository
class OfferTies extends OwnedTies {
  private final DSLContext db;

  OfferTies(Belongings belongings, DSLContext db) {
    super(
        belongings,
        "ACTIVITIES",
        new Owned(ACTIVITY, ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.ORGANISATION_ID));
    this.db = db;
  }

  @Override
  public List<RowKey> move(long from, long to) {
    List<RowKey> moved = super.move(from, to);
    moved.forEach(activity -> follow(activity, from, to));
    return moved;
  }

  @Override
  public void moveBack(List<RowKey> rows, long from, long to) {
    super.moveBack(rows, from, to);
    rows.forEach(activity -> follow(activity, from, to));
  }

  private void follow(RowKey activity, long from, long to) {
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.OWNER_ID, to)
        .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(activity.municipality()))
        .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity.id()))
        .and(ACTIVITY_SESSION.OWNER_ID.eq(from))
        .execute();
  }
}
