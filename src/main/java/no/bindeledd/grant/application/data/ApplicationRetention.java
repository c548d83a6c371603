package no.bindeledd.grant.application.data;

import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_ROUND;

import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.data.Traces;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationState;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Ends drafts that can no longer be sent. They never were part of a case, so nothing is archived.
 */
@Repository
public class ApplicationRetention {
  private final DSLContext db;
  private final ApplicationRepository applications;
  private final Traces traces;

  ApplicationRetention(DSLContext db, ApplicationRepository applications, Traces traces) {
    this.db = db;
    this.applications = applications;
    this.traces = traces;
  }

  /** Drafts of rounds whose deadline was on a day before the moment's. */
  public int deleteDrafts(Instant before, int most) {
    List<Ref> old =
        db.select(GRANT_APPLICATION.MUNICIPALITY_ID, GRANT_APPLICATION.ID)
            .from(GRANT_APPLICATION)
            .join(GRANT_ROUND)
            .on(GRANT_ROUND.MUNICIPALITY_ID.eq(GRANT_APPLICATION.MUNICIPALITY_ID))
            .and(GRANT_ROUND.ID.eq(GRANT_APPLICATION.ROUND_ID))
            .where(GRANT_APPLICATION.STATE.eq(ApplicationState.DRAFT.name()))
            .and(GRANT_ROUND.DEADLINE_ON.lt(Norway.local(before).toLocalDate()))
            .limit(most)
            .fetch(row -> new Ref(row.value1(), row.value2()));
    old.forEach(
        ref -> {
          applications.delete(ref);
          traces.forgetHistory("grant_application", ref.id());
        });
    return old.size();
  }
}
