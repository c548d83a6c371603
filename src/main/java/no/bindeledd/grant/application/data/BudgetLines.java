package no.bindeledd.grant.application.data;

import static no.bindeledd.schema.Tables.BUDGET_LINE;

import no.bindeledd.foundation.data.Ids;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Budget;
import no.bindeledd.grant.application.BudgetLine;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The lines of budgets, in the order in which they were written. */
@Component
class BudgetLines {
  private final DSLContext db;
  private final Ids ids;

  BudgetLines(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  Budget of(Ref application) {
    return new Budget(
        db.selectFrom(BUDGET_LINE)
            .where(belongsTo(application))
            .orderBy(BUDGET_LINE.PLACE)
            .fetch(
                r ->
                    new BudgetLine(
                        BudgetLine.Side.valueOf(r.getSide()),
                        r.getDescription(),
                        r.getAmountKroner())));
  }

  void replace(Ref application, Budget budget) {
    if (of(application).equals(budget)) {
      return; // most saves touch another field
    }
    delete(application);
    int place = 0;
    for (BudgetLine line : budget.lines()) {
      db.insertInto(BUDGET_LINE)
          .set(BUDGET_LINE.MUNICIPALITY_ID, application.municipality())
          .set(BUDGET_LINE.ID, ids.next())
          .set(BUDGET_LINE.APPLICATION_ID, application.id())
          .set(BUDGET_LINE.SIDE, line.side().name())
          .set(BUDGET_LINE.PLACE, place++)
          .set(BUDGET_LINE.DESCRIPTION, line.description())
          .set(BUDGET_LINE.AMOUNT_KRONER, line.amountKroner())
          .execute();
    }
  }

  void delete(Ref application) {
    db.deleteFrom(BUDGET_LINE).where(belongsTo(application)).execute();
  }

  private static Condition belongsTo(Ref application) {
    return BUDGET_LINE
        .MUNICIPALITY_ID
        .eq(application.municipality())
        .and(BUDGET_LINE.APPLICATION_ID.eq(application.id()));
  }
}
