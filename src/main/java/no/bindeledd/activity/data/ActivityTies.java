package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;

import java.time.LocalDate;
import java.util.List;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.municipality.Tie;
import no.bindeledd.municipality.UnitTies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The activities that a unit still has, drafts too: nobody could go on with them. */
@Repository
class ActivityTies implements UnitTies {
  private final DSLContext db;

  ActivityTies(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Tie> after(long municipality, long unit, LocalDate lastDay) {
    return UnitTies.of(
        Tie.Kind.ACTIVITIES,
        db.fetchCount(
            ACTIVITY,
            ACTIVITY
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(ACTIVITY.UNIT_ID.eq(unit))
                .and(
                    ACTIVITY
                        .STATE
                        .in(ActivityState.DRAFT.name(), ActivityState.WAITING.name())
                        .or(
                            ACTIVITY
                                .STATE
                                .in(ActivityState.PUBLISHED.name(), ActivityState.HIDDEN.name())
                                .and(
                                    ACTIVITY.ENDS_ON.isNull().or(ACTIVITY.ENDS_ON.gt(lastDay)))))));
  }
}
