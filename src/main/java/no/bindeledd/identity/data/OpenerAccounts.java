package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.opener.OpenerPeople;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether contact persons still have a role somewhere, and how they are asked. */
@Repository
class OpenerAccounts implements OpenerPeople {
  private final DSLContext db;
  private final Clock clock;

  OpenerAccounts(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Map<Long, Reached> atWork(Collection<Long> accounts) {
    Instant now = clock.instant();
    var found = new LinkedHashMap<Long, Reached>();
    db.selectDistinct(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.LANGUAGE)
        .from(MEMBERSHIP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .where(MEMBERSHIP.ACCOUNT_ID.in(accounts))
        .and(MEMBERSHIP.VALID_FROM.le(now))
        .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(now)))
        .forEach(
            r ->
                found.put(
                    r.value1(),
                    new Reached(
                        r.value2(), r.value3(), Language.byCode(r.value4()).orElse(Language.NB))));
    return found;
  }
}
