package no.bindeledd.demo;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.DEMO_DATA;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test makes the demo in a transaction that is then rolled back: the others never meet it. */
@IntegrationTest
class DemoDataTest {
  @Autowired DemoData demo;
  @Autowired DSLContext db;
  @Autowired Transactions transactions;

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void isMadeOnceAndInFull() {
    inPassing(
        () -> {
          long before = System.nanoTime();
          assertThat(demo.makeOnce(DemoData.SEED, DemoSize.FULL)).isTrue();
          System.out.println("SEED ms " + (System.nanoTime() - before) / 1_000_000);
          assertThat(demo.makeOnce(DemoData.SEED, DemoSize.FULL)).isFalse();
          assertThat(db.fetchCount(DEMO_DATA)).isEqualTo(1);
          System.out.println(
              db.select(ACTIVITY.STATE, org.jooq.impl.DSL.count())
                  .from(ACTIVITY)
                  .groupBy(ACTIVITY.STATE)
                  .fetch());
          System.out.println(db.fetchCount(OUTBOX_MESSAGE));
        });
  }

  private void inPassing(Runnable test) {
    try {
      transactions.run(
          () -> {
            test.run();
            throw new RolledBack();
          });
    } catch (RolledBack expected) {
      return;
    }
  }
}
