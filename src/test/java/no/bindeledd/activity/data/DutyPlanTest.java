package no.bindeledd.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.HelperRoleContent;
import no.bindeledd.activity.data.AttentionRepository.Whose;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where helpers lack, and who helps, is read from indexes: as much as is shown. */
@IntegrationTest
class DutyPlanTest {
  private static final int ORGANISATIONS = 4;
  private static final int ACTIVITIES = 15;

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired HelperRoleRepository roles;

  ActivityFixtures given;

  @BeforeEach
  void manyOrganisations() {
    for (int i = 0; i < ORGANISATIONS; i++) {
      given = new ActivityFixtures(world, activities, clock);
      for (int j = 0; j < ACTIVITIES; j++) {
        roles.add(
            new ActivityKey(given.municipality, given.published(given.content())),
            List.of(
                new HelperRoleContent("Samtaleleder", 2, true),
                new HelperRoleContent("Kaffe og mat", 1, false)));
      }
    }
    for (String table :
        List.of("activity", "activity_session", "helper_role", "session_duty", "membership")) {
      db.execute("analyze table " + table);
    }
  }

  @Test
  void whatIsOpenIsReadByTheOwnersSessions() {
    Instant now = clock.instant();
    var whose = new Whose(given.organisation, null);
    String plan =
        plan(
            listening ->
                new HelpWantedRepository(listening)
                    .openTo(1, whose, now, now.plus(Duration.ofDays(28)), 200));
    assertThat(plan).contains("ix_activity_session_owner");
    assertNoScan(plan);
  }

  @Test
  void whatSomebodyHelpsWithIsReadByTheirAccount() {
    Instant now = clock.instant();
    assertNoScan(plan(listening -> new HelpWantedRepository(listening).of(1, now, 200)));
    assertNoScan(
        plan(
            listening ->
                new AttendanceRepository(listening, new SessionDutyRepository(listening))
                    .helping(1, now, now.plus(Duration.ofDays(1)), now)));
  }

  private String plan(Consumer<DSLContext> question) {
    return Plans.of(db, question).getFirst();
  }

  /** The other databases may read a small table whole and be right. */
  private void assertNoScan(String plan) {
    if (db.dialect().family() == SQLDialect.H2) {
      assertThat(plan).doesNotContain("tablescan");
    }
  }
}
