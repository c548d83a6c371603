package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import no.bindeledd.activity.SignUpState;
import org.jooq.Condition;

/** Whether somebody has to do with an activity; conditions to ask beside its row. */
final class AtWork {
  private AtWork() {}

  /** Works for the organisation or unit that offers the activity. */
  static Condition forOwner(long account, Instant now) {
    return exists(
        selectOne()
            .from(MEMBERSHIP)
            .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
            .and(runs(now))
            .and(isOfOwner()));
  }

  /** Has a place in the activity, or answers for a child who has. */
  static Condition withPlace(long account) {
    return exists(
        selectOne()
            .from(SIGN_UP)
            .where(SIGN_UP.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
            .and(SIGN_UP.ACTIVITY_ID.eq(ACTIVITY.ID))
            .and(SIGN_UP.ACCOUNT_ID.eq(account))
            .and(SIGN_UP.STATE.eq(SignUpState.TAKEN.name())));
  }

  /** A membership that has begun and not ended; an invitation that nobody took up is none. */
  static Condition runs(Instant now) {
    return MEMBERSHIP
        .VALID_FROM
        .le(now)
        .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(now)))
        .and(MEMBERSHIP.GIVEN_AT.isNull().or(MEMBERSHIP.USED_AT.isNotNull()));
  }

  /** A membership in the organisation or unit that offers the activity. */
  private static Condition isOfOwner() {
    return MEMBERSHIP
        .ORGANISATION_ID
        .eq(ACTIVITY.ORGANISATION_ID)
        .or(
            MEMBERSHIP
                .MUNICIPALITY_ID
                .eq(ACTIVITY.MUNICIPALITY_ID)
                .and(MEMBERSHIP.UNIT_ID.eq(ACTIVITY.UNIT_ID)));
  }
}
