package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.PARTICIPANT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.municipality.Tie;
import no.bindeledd.municipality.UnitTies;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.ParticipantState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The newcomers whom a unit follows up, and what others have agreed to share with it. */
@Repository
class PeopleTies implements UnitTies {
  private final DSLContext db;

  PeopleTies(DSLContext db) {
    this.db = db;
  }

  @Override
  public List<Tie> after(long municipality, long unit, LocalDate lastDay) {
    int participants =
        db.fetchCount(
            PARTICIPANT,
            PARTICIPANT
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(PARTICIPANT.UNIT_ID.eq(unit))
                .and(PARTICIPANT.STATE.eq(ParticipantState.ACTIVE.name())));
    int consents =
        db.fetchCount(
            CONSENT,
            CONSENT
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(CONSENT.UNIT_ID.eq(unit))
                .and(
                    CONSENT
                        .STATE
                        .eq(ConsentState.PROPOSED.name())
                        .or(CONSENT.STATE.eq(ConsentState.CONFIRMED.name())))
                .and(CONSENT.UNTIL_DAY.gt(lastDay)));
    return Stream.concat(
            UnitTies.of(Tie.Kind.PARTICIPANTS, participants).stream(),
            UnitTies.of(Tie.Kind.CONSENTS, consents).stream())
        .toList();
  }
}
