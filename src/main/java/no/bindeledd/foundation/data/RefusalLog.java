package no.bindeledd.foundation.data;

import static no.bindeledd.schema.Tables.REFUSAL;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Refusals;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An attempt that was refused leaves a row when somebody was signed in, and is counted always. */
@Component
class RefusalLog implements Refusals {
  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;
  private final Transactions transactions;
  private final MeterRegistry meters;

  RefusalLog(DSLContext db, Ids ids, Clock clock, Transactions transactions, MeterRegistry meters) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
    this.meters = meters;
  }

  @Override
  public void record(Caller caller, AccessRule rule) {
    meters.counter("bindeledd.refusals", "rule", rule.name()).increment();
    switch (caller) {
      case Caller.SignedIn who -> write(rule, who.account(), who.membership());
      case Caller.Self who -> write(rule, who.subject(), null);
      case Caller.Anyone nobody -> {}
      case Caller.LinkHolder link -> {}
      case Caller.Job job -> {}
    }
  }

  private void write(AccessRule rule, long account, @Nullable Long membership) {
    transactions.runApart(
        () ->
            db.insertInto(REFUSAL)
                .set(REFUSAL.ID, ids.next())
                .set(REFUSAL.AT, clock.instant())
                .set(REFUSAL.ACCOUNT_ID, account)
                .set(REFUSAL.MEMBERSHIP_ID, membership)
                .set(REFUSAL.ACTION, rule.name())
                .execute());
  }
}
