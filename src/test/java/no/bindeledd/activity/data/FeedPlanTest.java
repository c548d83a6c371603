package no.bindeledd.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Owner;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Plans;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps a search index in step reads by an index of the database, however much there is. */
@IntegrationTest
class FeedPlanTest {
  private static final int MANY = 300;

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired Ids ids;
  @Autowired DSLContext db;
  @Autowired ActivityRepository activities;
  @Autowired CatalogueRepository changes;
  @Autowired ActivityService service;

  ActivityFixtures given;
  List<ActivityKey> keys = new ArrayList<>();

  @BeforeEach
  void fill() {
    Instant now = clock.instant();
    for (int municipality = 0; municipality < 3; municipality++) {
      given = new ActivityFixtures(world, service, clock);
      var content = given.content();
      for (int i = 0; i < MANY; i++) {
        long id = ids.next();
        activities.insert(
            given.municipality, id, Owner.organisation(given.organisation), content, now);
        activities.publish(given.municipality, id, now);
        changes.note(given.municipality, id);
        keys.add(new ActivityKey(given.municipality, id));
      }
    }
    db.execute("analyze table activity");
    db.execute("analyze table catalogue_change");
  }

  @Test
  void changesAreReadFromTheirIndexByTheEnd() {
    long last = changes.lastChange();
    assertThat(
            plan(listening -> new CatalogueRepository(listening, ids).changesAfter(last - 9, 1000)))
        .contains("ix_catalogue_change");
  }

  @Test
  void aPieceOfAMunicipalityIsReadByItsKeys() {
    assertThat(
            plan(
                listening ->
                    repository(listening).after(given.municipality, keys.getLast().id() - 9, 50)))
        .doesNotContain("tablescan")
        .containsAnyOf("primary", "pk_activity", "municipality_id = " + given.municipality);
  }

  @Test
  void aPageOfTheListIsReadByItsKeysAlone() {
    String plan = plan(listening -> repository(listening).of(keys.subList(0, 20)));
    assertThat(plan)
        .doesNotContain("activity.tablescan")
        .containsAnyOf("primary", "(municipality_id, id) in");
  }

  private static PublicActivityRepository repository(DSLContext listening) {
    return new PublicActivityRepository(listening, new ContentLists(listening));
  }

  private String plan(Consumer<DSLContext> question) {
    return Plans.of(db, question).getFirst();
  }
}
