package no.bindeledd.grant.conflict.data;

import static no.bindeledd.schema.Tables.CONFLICT_DECLARATION;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.Undeclared;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What people have declared of their ties to applicants. */
@Repository
public class ConflictRepository {
  private final DSLContext db;

  ConflictRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<ConflictKind> declared(Ref application, long account) {
    return db.select(CONFLICT_DECLARATION.KIND)
        .from(CONFLICT_DECLARATION)
        .where(is(application, account))
        .fetchOptional(r -> ConflictKind.valueOf(r.value1()));
  }

  public void declare(Ref application, long account, ConflictKind kind, Instant now) {
    int changed =
        db.update(CONFLICT_DECLARATION)
            .set(CONFLICT_DECLARATION.KIND, kind.name())
            .set(CONFLICT_DECLARATION.DECLARED_AT, now)
            .where(is(application, account))
            .execute();
    if (changed == 0) {
      db.insertInto(CONFLICT_DECLARATION)
          .set(CONFLICT_DECLARATION.MUNICIPALITY_ID, application.municipality())
          .set(CONFLICT_DECLARATION.APPLICATION_ID, application.id())
          .set(CONFLICT_DECLARATION.ACCOUNT_ID, account)
          .set(CONFLICT_DECLARATION.KIND, kind.name())
          .set(CONFLICT_DECLARATION.DECLARED_AT, now)
          .execute();
    }
  }

  /** What a person has not answered for yet in a round, by organisation. */
  public List<Undeclared> undeclared(Ref round, long account) {
    return db.select(GRANT_APPLICATION.ID, ORGANISATION.NAME, GRANT_APPLICATION.TITLE)
        .from(GRANT_APPLICATION)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(GRANT_APPLICATION.ORGANISATION_ID))
        .where(GRANT_APPLICATION.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
        .and(
            GRANT_APPLICATION.STATE.in(
                ApplicationState.forCommittee().stream().map(Enum::name).toList()))
        .andNotExists(
            selectOne()
                .from(CONFLICT_DECLARATION)
                .where(CONFLICT_DECLARATION.MUNICIPALITY_ID.eq(GRANT_APPLICATION.MUNICIPALITY_ID))
                .and(CONFLICT_DECLARATION.APPLICATION_ID.eq(GRANT_APPLICATION.ID))
                .and(CONFLICT_DECLARATION.ACCOUNT_ID.eq(account)))
        .orderBy(NorwegianOrder.of(ORGANISATION.NAME), GRANT_APPLICATION.ID)
        .fetch(r -> new Undeclared(round.sibling(r.value1()), r.value2(), r.value3()));
  }

  private static Condition is(Ref application, long account) {
    return CONFLICT_DECLARATION
        .MUNICIPALITY_ID
        .eq(application.municipality())
        .and(CONFLICT_DECLARATION.APPLICATION_ID.eq(application.id()))
        .and(CONFLICT_DECLARATION.ACCOUNT_ID.eq(account));
  }
}
