package no.bindeledd.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Week, theme and organisation are read from an index, however much else there is. */
@IntegrationTest
class ViewPlanTest {
  private static final int MANY = 150;
  private static final int SESSIONS = 8;

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired Ids ids;
  @Autowired DSLContext db;
  @Autowired ActivityRepository activities;
  @Autowired SessionRepository sessions;
  @Autowired ActivityService service;

  ActivityFixtures given;
  List<ActivityKey> keys = new ArrayList<>();
  PublicSessionRepository.Span day;

  @BeforeEach
  void fill() {
    Instant now = clock.instant();
    day =
        new PublicSessionRepository.Span(
            now.plus(Duration.ofDays(3)), now.plus(Duration.ofDays(4)));
    for (int municipality = 0; municipality < 2; municipality++) {
      given = new ActivityFixtures(world, service, clock);
      for (int i = 0; i < MANY; i++) {
        long id = ids.next();
        activities.insert(
            given.municipality, id, Owner.organisation(given.organisation), given.content(), now);
        activities.publish(given.municipality, id, now);
        activities.list(given.municipality, id, now.plus(Duration.ofHours(i)));
        keys.add(new ActivityKey(given.municipality, id));
      }
    }
    keys.forEach(
        key -> sessions.plan(key.municipality(), key.id(), given.organisation, daily(now)));
    db.execute("analyze table activity");
    db.execute("analyze table activity_session");
  }

  private static List<PlannedSession> daily(Instant now) {
    return IntStream.range(0, SESSIONS)
        .mapToObj(i -> now.plus(Duration.ofDays(i)).plusSeconds(60))
        .map(start -> new PlannedSession(start, start.plusSeconds(3600)))
        .toList();
  }

  @Test
  void aDayOfTheWholeCountryIsReadByItsTime() {
    String plan =
        plan(
            listening ->
                new PublicSessionRepository(listening)
                    .on(ActivityFilter.ALL, List.of(), List.of(), List.of(day), 40));
    assertThat(plan).contains("ix_activity_session_time").doesNotContain("activity.tablescan");
  }

  @Test
  void aDayOfSomeActivitiesIsReadByTheirKeys() {
    String plan =
        plan(
            listening ->
                new PublicSessionRepository(listening).of(keys.subList(0, 5), List.of(day), 40));
    assertThat(plan)
        .doesNotContain("tablescan")
        .containsAnyOf(
            "ix_activity_session_start", "ix_activity_session_time", "uq_activity_session_planned");
  }

  @Test
  void anOrganisationsOffersAreReadByTheOrganisation() {
    String plan =
        plan(listening -> new ThemeRepository(listening).offeredBy(given.organisation, 50));
    if (db.dialect().family() == SQLDialect.H2) {
      // For H2 every index that begins with the organisation is as good; a scan is not.
      assertThat(plan)
          .contains("organisation_id = " + given.organisation)
          .doesNotContain("tablescan");
    } else {
      assertThat(plan).contains("ix_activity_organisation");
    }
  }

  @Test
  void aThemeIsReadInTheOrderOfTheListAndEndsWithThePage() {
    String plan =
        plan(
            listening ->
                new ThemeRepository(listening)
                    .on(Interest.FOOD, ActivityFilter.ALL, List.of(), 0, 21));
    if (db.dialect().family() == SQLDialect.H2) {
      // For H2 every index that begins with the state is as good; a scan is not.
      assertThat(plan).contains("state = 'published'").doesNotContain("tablescan");
    } else {
      assertThat(plan).contains("ix_activity_listed_everywhere");
    }
  }

  private String plan(Consumer<DSLContext> question) {
    return Plans.of(db, question).getFirst();
  }
}
