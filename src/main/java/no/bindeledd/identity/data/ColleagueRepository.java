package no.bindeledd.identity.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.GivenRoles;
import no.bindeledd.municipality.Colleague;
import no.bindeledd.municipality.Colleagues;
import no.bindeledd.municipality.Tie;
import no.bindeledd.municipality.UnitTies;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Who works in a municipality and in its units. Those who have not yet taken up a role are not
 * there: nobody is told who has an account.
 */
@Repository
class ColleagueRepository implements Colleagues, UnitTies {
  private final DSLContext db;
  private final Clock clock;

  ColleagueRepository(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  @Override
  public List<Colleague> in(long municipality) {
    return List.copyOf(find(municipality, DSL.noCondition()).values());
  }

  @Override
  public Map<Long, Colleague> among(long municipality, Collection<Long> accounts) {
    // H2 has no index for a list of values.
    Condition those = DSL.falseCondition();
    for (Long account : accounts) {
      those = those.or(MEMBERSHIP.ACCOUNT_ID.eq(account));
    }
    return find(municipality, those);
  }

  @Override
  public List<Tie> after(long municipality, long unit, LocalDate lastDay) {
    Instant over = lastDay.plusDays(1).atStartOfDay(Norway.ZONE).toInstant();
    return UnitTies.of(
        Tie.Kind.MEMBERS,
        db.fetchCount(
            MEMBERSHIP,
            MEMBERSHIP
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(over)))));
  }

  private Map<Long, Colleague> find(long municipality, Condition those) {
    Instant now = clock.instant();
    Condition atWork = DSL.falseCondition();
    for (Role role : GivenRoles.by(Role.MUNICIPALITY_ADMINISTRATOR)) {
      atWork = atWork.or(MEMBERSHIP.ROLE.eq(role.name()));
    }
    var found = new LinkedHashMap<Long, Colleague>();
    db.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL)
        .from(MEMBERSHIP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .where(those)
        .and(MEMBERSHIP.MUNICIPALITY_ID.eq(municipality))
        .and(atWork)
        .and(MEMBERSHIP.VALID_FROM.le(now))
        .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(now)))
        .and(MEMBERSHIP.GIVEN_AT.isNull().or(MEMBERSHIP.USED_AT.isNotNull()))
        .orderBy(NorwegianOrder.of(ACCOUNT.NAME), ACCOUNT.ID)
        .forEach(
            r -> found.putIfAbsent(r.value1(), new Colleague(r.value1(), r.value2(), r.value3())));
    return found;
  }
}
