package no.bindeledd.people;

import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.CONSENT_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ConsentRetentionTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired ConsentService consents;
  @Autowired Retention retention;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  @Test
  void aProposalThatNobodyConfirmedGoesAMonthLaterAndAConsentStays() {
    long municipality = world.municipality();
    Area area = world.area(municipality, "Sentrum", 60.0);
    long unit = world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT);
    Caller caseworker = world.inUnit(Role.CASEWORKER, municipality, unit);
    long participant = people.participant(caseworker, area);
    long confirmed =
        people.confirmed(caseworker, municipality, participant, world.unit(municipality));
    long unanswered = people.proposed(caseworker, participant, world.unit(municipality));
    long declined = people.proposed(caseworker, participant, world.unit(municipality));
    consents.answer(new Caller.LinkHolder(declined), municipality, declined, false);

    clock.pass(Duration.ofDays(15));
    consents.endDue(Caller.job("test"));
    retention.runAll();
    assertThat(rows(confirmed, unanswered, declined)).isEqualTo(3);

    clock.pass(Duration.ofDays(31));
    assertThat(retention.runAll().get("unconfirmed-consents")).isGreaterThanOrEqualTo(2);
    assertThat(rows(confirmed)).isOne();
    assertThat(rows(unanswered, declined)).isZero();
    assertThat(db.fetchCount(CONSENT_DATA, CONSENT_DATA.CONSENT_ID.in(unanswered, declined)))
        .isZero();
  }

  private int rows(Long... ids) {
    return db.fetchCount(CONSENT, CONSENT.ID.in(ids));
  }
}
