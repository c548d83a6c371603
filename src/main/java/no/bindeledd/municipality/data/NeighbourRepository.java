package no.bindeledd.municipality.data;

import static no.bindeledd.schema.Tables.NEIGHBOUR_CHOICE;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What municipalities have said of whose shared offers they show. */
@Repository
public class NeighbourRepository {
  private final DSLContext db;

  NeighbourRepository(DSLContext db) {
    this.db = db;
  }

  /** What one has said, by the other. */
  public Map<Long, Boolean> of(long municipality) {
    return db.select(NEIGHBOUR_CHOICE.NEIGHBOUR_ID, NEIGHBOUR_CHOICE.ACCEPTED)
        .from(NEIGHBOUR_CHOICE)
        .where(NEIGHBOUR_CHOICE.MUNICIPALITY_ID.eq(municipality))
        .fetchMap(NEIGHBOUR_CHOICE.NEIGHBOUR_ID, NEIGHBOUR_CHOICE.ACCEPTED);
  }

  /** What others have said of one, by who said it. */
  public Map<Long, Boolean> about(long neighbour) {
    return db.select(NEIGHBOUR_CHOICE.MUNICIPALITY_ID, NEIGHBOUR_CHOICE.ACCEPTED)
        .from(NEIGHBOUR_CHOICE)
        .where(NEIGHBOUR_CHOICE.NEIGHBOUR_ID.eq(neighbour))
        .fetchMap(NEIGHBOUR_CHOICE.MUNICIPALITY_ID, NEIGHBOUR_CHOICE.ACCEPTED);
  }

  /** Of a municipality that nobody else changes meanwhile. */
  public void choose(long municipality, long neighbour, boolean accepted) {
    db.deleteFrom(NEIGHBOUR_CHOICE)
        .where(NEIGHBOUR_CHOICE.MUNICIPALITY_ID.eq(municipality))
        .and(NEIGHBOUR_CHOICE.NEIGHBOUR_ID.eq(neighbour))
        .execute();
    db.insertInto(NEIGHBOUR_CHOICE)
        .set(NEIGHBOUR_CHOICE.MUNICIPALITY_ID, municipality)
        .set(NEIGHBOUR_CHOICE.NEIGHBOUR_ID, neighbour)
        .set(NEIGHBOUR_CHOICE.ACCEPTED, accepted)
        .execute();
  }
}
