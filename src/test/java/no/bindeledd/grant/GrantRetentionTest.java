package no.bindeledd.grant;

import static no.bindeledd.schema.Tables.BUDGET_LINE;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_ROUND;
import static no.bindeledd.schema.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may sign for an organisation is known as long as there is a case, and no longer. */
@IntegrationTest
class GrantRetentionTest {
  @Autowired ApplicationContext context;
  @Autowired Retention retention;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  private GrantWorld grants;
  private Ref round;

  @BeforeEach
  void aRoundIsOpen() {
    grants = new GrantWorld(context);
    round = grants.openRound();
  }

  @Test
  void aDraftThatWasNeverSentGoesNinetyDaysAfterTheDeadline() {
    Ref draft = grants.draft(grants.applicant(), round, "Kladd", 50_000);
    Ref sent = grants.submitted(grants.applicant(), round, "Sendt", 50_000);

    deadlineWas(90);
    retention.runAll();
    assertThat(signatories(draft)).as("on the ninetieth day").isEqualTo(1);

    deadlineWas(91);
    assertThat(retention.runAll()).containsEntry("grant-drafts", 1);
    assertThat(signatories(draft)).isZero();
    assertThat(db.fetchCount(BUDGET_LINE, BUDGET_LINE.APPLICATION_ID.eq(draft.id()))).isZero();
    assertThat(db.fetchCount(HISTORY, HISTORY.SUBJECT_ID.eq(draft.id()))).isZero();
    assertThat(signatories(sent)).as("a case is kept with its archive").isEqualTo(1);
    assertThat(db.fetchCount(BUDGET_LINE, BUDGET_LINE.APPLICATION_ID.eq(sent.id()))).isPositive();
  }

  private int signatories(Ref ref) {
    return db.fetchCount(
        GRANT_APPLICATION,
        GRANT_APPLICATION.ID.eq(ref.id()).and(GRANT_APPLICATION.SIGNATORY.eq("Kari Prøve")));
  }

  private void deadlineWas(int daysAgo) {
    db.update(GRANT_ROUND)
        .set(GRANT_ROUND.DEADLINE_ON, Norway.today(clock).minusDays(daysAgo))
        .where(GRANT_ROUND.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_ROUND.ID.eq(round.id()))
        .execute();
  }
}
