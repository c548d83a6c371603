package no.bindeledd.grant.round.data;

import static no.bindeledd.schema.Tables.GRANT_ROUND;

import java.time.LocalDate;
import java.util.List;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.municipality.Tie;
import no.bindeledd.municipality.UnitTies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The rounds that a unit administers and that are not decided yet. */
@Repository
class RoundTies implements UnitTies {
  private final DSLContext db;

  RoundTies(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Tie> after(long municipality, long unit, LocalDate lastDay) {
    return UnitTies.of(
        Tie.Kind.GRANT_ROUNDS,
        db.fetchCount(
            GRANT_ROUND,
            GRANT_ROUND
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(GRANT_ROUND.UNIT_ID.eq(unit))
                .and(GRANT_ROUND.STATE.ne(RoundState.DECIDED.name()))));
  }
}
