package no.bindeledd.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Owner;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database reads the public list in its order from an index, a page at a time. */
@IntegrationTest
class ListPlanTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired Ids ids;
  @Autowired DSLContext db;
  @Autowired ActivityRepository activities;
  @Autowired ActivityService service;

  @Test
  void thePublicListOfAMunicipalityComesFromItsIndex() {
    var here = new ActivityFixtures(world, service, clock);
    fill(here, 60);
    for (int i = 0; i < 4; i++) {
      fill(new ActivityFixtures(world, service, clock), 100);
    }
    db.execute("analyze table activity");
    String plan = plan(ActivityFilter.in(here.municipality));
    if (db.dialect().family() == SQLDialect.H2) {
      // For H2 every index that begins with the municipality is as good; a scan is not.
      assertThat(plan)
          .contains("municipality_id = " + here.municipality)
          .doesNotContain("tablescan");
    } else {
      assertThat(plan).contains("ix_activity_listed");
    }
  }

  @Test
  void withWhatOthersShareItIsStillReadByItsMunicipalities() {
    var here = new ActivityFixtures(world, service, clock);
    fill(here, 60);
    var there = new ActivityFixtures(world, service, clock);
    fill(there, 60);
    for (int i = 0; i < 4; i++) {
      fill(new ActivityFixtures(world, service, clock), 100);
    }
    db.execute("analyze table activity");
    var shared = List.of(new ActivityKey(there.municipality, lastOf(there)));
    String plan = plan(ActivityFilter.in(here.municipality), shared);
    assertThat(plan)
        .doesNotContain("activity.tablescan")
        .containsAnyOf("ix_activity_listed", "primary", "municipality_id in");
  }

  private long lastOf(ActivityFixtures at) {
    return new PublicActivityRepository(db, new ContentLists(db))
        .all(at.municipality)
        .getLast()
        .id();
  }

  private void fill(ActivityFixtures at, int number) {
    ActivityContent content = at.content();
    Instant now = clock.instant();
    for (int i = 0; i < number; i++) {
      long id = ids.next();
      activities.insert(at.municipality, id, Owner.organisation(at.organisation), content, now);
      activities.publish(at.municipality, id, now);
      activities.list(at.municipality, id, now.plus(Duration.ofHours(i)));
    }
  }

  /** How the database means to answer the question for the first page. */
  private String plan(ActivityFilter filter) {
    return plan(filter, List.of());
  }

  private String plan(ActivityFilter filter, List<ActivityKey> shared) {
    return Plans.of(
            db,
            listening ->
                new PublicActivityRepository(listening, new ContentLists(listening))
                    .find(filter, List.of(), shared, 0, 20))
        .getFirst();
  }
}
