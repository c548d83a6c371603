package no.bindeledd.people.data;

import static no.bindeledd.schema.Tables.PARTICIPANT_VIEW;
import static no.bindeledd.schema.Tables.UNIT;

import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.people.ParticipantView;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who opened whose record. */
@Repository
public class ViewRepository {
  private final DSLContext db;

  ViewRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(long id, Acting viewer, long participant, Instant now) {
    db.insertInto(PARTICIPANT_VIEW)
        .set(PARTICIPANT_VIEW.MUNICIPALITY_ID, viewer.municipalityId())
        .set(PARTICIPANT_VIEW.ID, id)
        .set(PARTICIPANT_VIEW.PARTICIPANT_ID, participant)
        .set(PARTICIPANT_VIEW.MEMBERSHIP_ID, viewer.membership())
        .set(PARTICIPANT_VIEW.ROLE, viewer.role().name())
        .set(PARTICIPANT_VIEW.UNIT_ID, viewer.unitId())
        .set(PARTICIPANT_VIEW.AT, now)
        .execute();
  }

  /** Newest first. */
  public List<ParticipantView> of(long municipality, long participant) {
    return db.select(PARTICIPANT_VIEW.ROLE, UNIT.NAME, PARTICIPANT_VIEW.AT)
        .from(PARTICIPANT_VIEW)
        .join(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(PARTICIPANT_VIEW.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(PARTICIPANT_VIEW.UNIT_ID))
        .where(PARTICIPANT_VIEW.MUNICIPALITY_ID.eq(municipality))
        .and(PARTICIPANT_VIEW.PARTICIPANT_ID.eq(participant))
        .orderBy(PARTICIPANT_VIEW.AT.desc(), PARTICIPANT_VIEW.ID.desc())
        .fetch(r -> new ParticipantView(Role.valueOf(r.value1()), r.value2(), r.value3()));
  }

  public void deleteOf(long municipality, long participant) {
    db.deleteFrom(PARTICIPANT_VIEW)
        .where(PARTICIPANT_VIEW.MUNICIPALITY_ID.eq(municipality))
        .and(PARTICIPANT_VIEW.PARTICIPANT_ID.eq(participant))
        .execute();
  }
}
