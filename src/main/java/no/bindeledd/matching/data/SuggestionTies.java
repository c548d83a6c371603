package no.bindeledd.matching.data;

import static no.bindeledd.schema.Tables.SUGGESTION;

import java.time.LocalDate;
import java.util.List;
import no.bindeledd.matching.SuggestionState;
import no.bindeledd.municipality.Tie;
import no.bindeledd.municipality.UnitTies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The suggestions of a unit that wait for an answer, whatever the day: somebody must read it. */
@Repository
class SuggestionTies implements UnitTies {
  private final DSLContext db;

  SuggestionTies(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Tie> after(long municipality, long unit, LocalDate lastDay) {
    return UnitTies.of(
        Tie.Kind.SUGGESTIONS,
        db.fetchCount(
            SUGGESTION,
            SUGGESTION
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(SUGGESTION.UNIT_ID.eq(unit))
                .and(SUGGESTION.STATE.eq(SuggestionState.PROPOSED.name()))));
  }
}
