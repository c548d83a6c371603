package no.bindeledd.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionFilter;
import no.bindeledd.activity.SessionGridService;
import no.bindeledd.activity.SessionRow;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten thousand sessions of an organiser: a page at a time, in order of time, from an index. */
@IntegrationTest
class SessionGridTest {
  private static final int MANY = 10_000;

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SessionRepository rows;
  @Autowired SessionGridService grid;

  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void pagesFollowEachOtherWithoutAGapOrARepeat() {
    given.published(given.content());
    given.published(given.content());
    SessionFilter all = SessionFilter.COMING;
    int expected = grid.count(given.member, all);
    var seen = new HashSet<Long>();
    Session last = null;
    List<SessionRow> page;
    do {
      page = grid.page(given.member, all, last, 3);
      for (SessionRow row : page) {
        assertThat(last == null || !row.session().from().isBefore(last.from())).isTrue();
        assertThat(seen.add(row.session().id())).isTrue();
        last = row.session();
      }
    } while (!page.isEmpty());
    assertThat(seen).hasSize(expected).hasSizeGreaterThan(12);
  }

  @Test
  void filtersShowWhatTheySay() {
    long one = given.published(given.content());
    given.published(given.content());
    Session off = sessions.of(given.member, given.municipality, one).ahead().get(1);
    sessions.cancel(given.member, given.municipality, off.id(), CancelReason.OTHER);
    var ofOne =
        new SessionFilter(
            new ActivityKey(given.municipality, one), SessionFilter.Period.COMING, null);
    assertThat(grid.page(given.member, ofOne, null, 50))
        .hasSize(grid.count(given.member, ofOne))
        .allMatch(r -> r.session().activity() == one)
        .allMatch(r -> r.title().equals("Språkkafé") && r.placesTaken() == 0);
    var cancelled =
        new SessionFilter(null, SessionFilter.Period.COMING, SessionFilter.Look.CANCELLED);
    assertThat(grid.page(given.member, cancelled, null, 50))
        .singleElement()
        .satisfies(r -> assertThat(r.session().state()).isEqualTo(SessionState.CANCELLED));
    var week = new SessionFilter(null, SessionFilter.Period.WEEK, null);
    assertThat(grid.page(given.member, week, null, 50)).hasSize(2);
    var past = new SessionFilter(null, SessionFilter.Period.PAST, null);
    assertThat(grid.page(given.member, past, null, 50)).isEmpty();
  }

  @Test
  void nobodySeesThoseOfAnotherOwner() {
    given.published(given.content());
    var stranger = world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation());
    assertThat(grid.page(stranger, SessionFilter.COMING, null, 50)).isEmpty();
    long elsewhere = world.municipality();
    var coordinator = world.inUnit(Role.COORDINATOR, elsewhere, world.unit(elsewhere));
    assertThat(grid.count(coordinator, SessionFilter.COMING)).isZero();
  }

  @Test
  void theFirstOfTenThousandComesFromTheIndex() {
    long id = given.published(given.content());
    Instant from = clock.instant().plus(Duration.ofDays(70)).truncatedTo(ChronoUnit.HOURS);
    var many = new ArrayList<PlannedSession>();
    for (int i = 0; i < MANY; i++) {
      Instant start = from.plus(Duration.ofHours(i));
      many.add(new PlannedSession(start, start.plus(Duration.ofMinutes(50))));
    }
    rows.plan(given.municipality, id, given.organisation, many);
    db.execute("analyze table activity_session");

    assertThat(grid.page(given.member, SessionFilter.COMING, null, 25)).hasSize(25);
    String plan = plan();
    assertThat(plan).contains("ix_activity_session_owner");
    if (db.dialect().family() == SQLDialect.MARIADB) {
      assertThat(plan).doesNotContain("filesort").doesNotContain("temporary");
    }
  }

  /** How the database means to answer the question for the second page. */
  private String plan() {
    Session last = grid.page(given.member, SessionFilter.COMING, null, 25).getLast().session();
    return Plans.of(
            db,
            listening ->
                new SessionGridRepository(listening)
                    .page(
                        Owner.organisation(given.organisation),
                        null,
                        SessionFilter.COMING,
                        last,
                        clock.instant(),
                        25))
        .getFirst();
  }

  /** Kept so that a page is never longer than what fits a screen many times over. */
  @Test
  void noPageIsLongerThanTheLongest() {
    long id = given.published(given.content());
    var many = new ArrayList<PlannedSession>();
    Instant from = clock.instant().plus(Duration.ofDays(80)).truncatedTo(ChronoUnit.HOURS);
    for (int i = 0; i < 300; i++) {
      Instant start = from.plus(Duration.ofHours(i));
      many.add(new PlannedSession(start, start.plus(Duration.ofMinutes(50))));
    }
    rows.plan(given.municipality, id, given.organisation, many);
    assertThat(grid.page(given.member, SessionFilter.COMING, null, Integer.MAX_VALUE))
        .hasSize(200)
        .extracting(r -> r.session().id())
        .doesNotHaveDuplicates();
  }
}
