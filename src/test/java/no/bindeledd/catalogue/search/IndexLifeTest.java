package no.bindeledd.catalogue.search;

import static no.bindeledd.schema.Tables.CATALOGUE_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.CatalogueChangesEnd;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;

/** An index of a node from its making to its end, beside the one of the program under test. */
@IntegrationTest
class IndexLifeTest {
  private static final long PATIENCE_SECONDS = 20;

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired Ids ids;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired CatalogueFeedService feed;
  @Autowired CatalogueChangesEnd end;
  @Autowired CatalogueIndex here;
  @Autowired ObjectProvider<BuildProperties> build;
  @TempDir Path data;

  final List<CatalogueIndex> others = new ArrayList<>();
  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
    await(here::isReady);
  }

  @AfterEach
  void end() {
    others.forEach(CatalogueIndex::destroy);
  }

  CatalogueIndex node() {
    return node(clock);
  }

  CatalogueIndex node(Clock itsClock) {
    var node =
        new CatalogueIndex(catalogue, feed, itsClock, new SimpleMeterRegistry(), build, data);
    others.add(node);
    node.begin();
    return node;
  }

  Set<Long> found(CatalogueIndex node, String text, long version) {
    var filter = new ActivityFilter(given.municipality, null, null, text);
    return node.ask(
            version,
            snapshot ->
                Set.copyOf(
                    snapshot
                        .answer(new SearchRequest(filter, SearchOrder.NEXT, null, 0, 100))
                        .keys()
                        .stream()
                        .map(ActivityKey::id)
                        .toList()))
        .orElse(Set.of());
  }

  /** Without asking for a version: what the node has found out by itself. */
  Set<Long> foundByItself(CatalogueIndex node, String text) {
    return found(node, text, -1);
  }

  long version() {
    return catalogue.version(Caller.ANYONE, null);
  }

  static void await(BooleanSupplier what) {
    long until = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (!what.getAsBoolean()) {
      if (System.nanoTime() > until) {
        fail("It did not come to pass");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  @Test
  void whatIsPublishedIsFoundAtOnceHereAndSoonOnAnotherNode() {
    CatalogueIndex other = node();
    await(other::isReady);
    long id = given.published(given.content());
    assertThat(found(here, "språkkafé", version())).containsExactly(id);
    await(() -> foundByItself(other, "språkkafé").contains(id));

    activities.cancel(given.member, given.municipality, id, CancelReason.WEATHER);
    assertThat(found(here, "språkkafé", version())).isEmpty();
    await(() -> foundByItself(other, "språkkafé").isEmpty());
  }

  @Test
  void whoeverAsksForAVersionGetsAllOfIt() {
    CatalogueIndex other = node();
    await(other::isReady);
    for (int i = 0; i < 5; i++) {
      long id = given.published(given.content());
      assertThat(found(other, "språkkafé", version())).contains(id);
    }
  }

  @Test
  void aChangeThatBecomesVisibleAfterLaterOnesIsNotMissed() {
    CatalogueIndex other = node();
    await(other::isReady);
    long late = given.draft(given.content());
    long early = ids.next();
    long id = given.published(given.content());
    await(() -> foundByItself(other, "språkkafé").contains(id));
    // As a slow transaction does: its change has a lower id than one that was read already.
    activities.publish(given.member, given.municipality, late, 1);
    db.deleteFrom(CATALOGUE_CHANGE).where(CATALOGUE_CHANGE.ACTIVITY_ID.eq(late)).execute();
    db.insertInto(CATALOGUE_CHANGE)
        .set(CATALOGUE_CHANGE.MUNICIPALITY_ID, given.municipality)
        .set(CATALOGUE_CHANGE.ID, early)
        .set(CATALOGUE_CHANGE.ACTIVITY_ID, late)
        .execute();
    await(() -> foundByItself(other, "språkkafé").containsAll(Set.of(id, late)));
  }

  @Test
  void anIndexThatIsOpenedAgainBringsInWhatItMissed() {
    long before = given.published(given.content());
    CatalogueIndex first = node();
    await(() -> foundByItself(first, "språkkafé").contains(before));
    first.destroy();
    long missed = given.published(given.content());
    activities.cancel(given.member, given.municipality, before, CancelReason.WEATHER);
    CatalogueIndex second = node();
    await(() -> foundByItself(second, "språkkafé").equals(Set.of(missed)));
    assertThat(data.resolve("index/catalogue-1")).isDirectory();
  }

  @Test
  void aKillLosesNothing(@TempDir Path copy) throws IOException {
    CatalogueIndex first = node();
    await(first::isReady);
    long id = given.published(given.content());
    await(() -> foundByItself(first, "språkkafé").contains(id));
    // What lies on the disk of a program that was not asked to end.
    copy(data, copy);
    first.destroy();
    data = copy;
    CatalogueIndex second = node();
    await(() -> foundByItself(second, "språkkafé").equals(Set.of(id)));
  }

  @Test
  void aDamagedIndexIsNoticedAtStartPutAsideAndMadeAnew() throws IOException {
    long id = given.published(given.content());
    CatalogueIndex first = node();
    await(() -> foundByItself(first, "språkkafé").contains(id));
    first.destroy();
    spoil(data.resolve("index/catalogue-1"));
    CatalogueIndex second = node();
    await(() -> foundByItself(second, "språkkafé").equals(Set.of(id)));
    assertThat(data.resolve("index/damaged")).isDirectory();
  }

  @Test
  void damageWhileRunningIsNoticedAndMeanwhileNothingFails() throws IOException {
    long id = given.published(given.content());
    CatalogueIndex node = node();
    await(() -> foundByItself(node, "språkkafé").contains(id));
    try (var files = Files.list(data.resolve("index/catalogue-1"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    node.tidy(true);
    assertThat(foundByItself(node, "språkkafé")).isSubsetOf(id);
    await(() -> foundByItself(node, "språkkafé").equals(Set.of(id)));
    assertThat(data.resolve("index/damaged")).isDirectory();
  }

  @Test
  void whatWasNeverFinishedIsThrownAway() throws IOException {
    Path half = Files.createDirectories(data.resolve("index/catalogue-4"));
    Files.writeString(half.resolve("_0.cfs"), "half of something");
    long id = given.published(given.content());
    CatalogueIndex node = node();
    await(() -> foundByItself(node, "språkkafé").equals(Set.of(id)));
    assertThat(half).doesNotExist();
  }

  @Test
  void aNodeThatWasAwayTooLongMakesItsIndexAnew() {
    long id = given.published(given.content());
    CatalogueIndex first = node();
    await(() -> foundByItself(first, "språkkafé").contains(id));
    first.destroy();
    db.deleteFrom(CATALOGUE_CHANGE).execute();
    CatalogueIndex second = node(Clock.offset(clock, CatalogueChangesEnd.KEPT));
    await(second::isReady);
    assertThat(foundByItself(second, "språkkafé")).containsExactly(id);
    await(() -> !Files.exists(data.resolve("index/catalogue-1")));
  }

  @Test
  void whileANewOneIsMadeTheOldOneAnswersAndNoChangeIsLost() {
    CatalogueIndex node = node();
    await(node::isReady);
    List<Long> all = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      node.rebuild();
      for (int i = 0; i < 4; i++) {
        all.add(given.published(given.content()));
        assertThat(node.isReady()).isTrue();
        assertThat(found(node, "språkkafé", version())).containsExactlyInAnyOrderElementsOf(all);
      }
    }
  }

  @Test
  void anIndexOfAnotherProgramAnswersUntilThereIsAnOwnOne() throws IOException {
    long id = given.published(given.content());
    try (OpenIndex theirs =
        OpenIndex.create(
            Files.createDirectories(data.resolve("index/catalogue-3")), "another program")) {
      theirs.read(0, clock.instant());
      theirs.commit();
    }
    CatalogueIndex node = node();
    await(node::isReady);
    assertThat(foundByItself(node, "språkkafé")).containsExactly(id);
    await(() -> Files.isDirectory(data.resolve("index/catalogue-4")));
    await(() -> !Files.exists(data.resolve("index/catalogue-3")));
    assertThat(foundByItself(node, "språkkafé")).containsExactly(id);
  }

  @Test
  void changesThatAreOldGoAndNewOnesStay() {
    Instant limit = Ids.drawnAt(ids.next()).minus(CatalogueChangesEnd.KEPT);
    long old = Ids.firstAt(limit.minusSeconds(1));
    long young = Ids.firstAt(limit.plusSeconds(60));
    for (long id : new long[] {old, young}) {
      db.insertInto(CATALOGUE_CHANGE)
          .set(CATALOGUE_CHANGE.MUNICIPALITY_ID, given.municipality)
          .set(CATALOGUE_CHANGE.ID, id)
          .set(CATALOGUE_CHANGE.ACTIVITY_ID, 1L)
          .execute();
    }
    end.run();
    assertThat(
            db.select(CATALOGUE_CHANGE.ID)
                .from(CATALOGUE_CHANGE)
                .where(CATALOGUE_CHANGE.MUNICIPALITY_ID.eq(given.municipality))
                .fetch(CATALOGUE_CHANGE.ID))
        .containsExactly(young);
  }

  @Test
  void draftsAndHiddenAddressesAreNowhereInTheIndex() {
    given.draft(given.content());
    assertThat(found(here, "språkkafé", version())).isEmpty();
    long hidden = given.published(hidden(given.content()));
    for (String sought : List.of("zebrahuset", "zebrah", "krypinnveien", "krypin", "inngang")) {
      assertThat(found(here, sought, version())).as(sought).isEmpty();
      List<String> suggested =
          here.ask(version(), snapshot -> snapshot.suggestions(sought, Map.of())).orElseThrow();
      assertThat(suggested)
          .as(sought)
          .noneMatch(words -> words.toLowerCase(Locale.ROOT).contains(sought));
    }
    assertThat(found(here, "fjordbyen", version())).containsExactly(hidden);
  }

  private static ActivityContent hidden(ActivityContent c) {
    return new ActivityContent(
        c.title(),
        c.description(),
        c.languages(),
        c.lowestLevel(),
        c.audience(),
        c.ageFrom(),
        c.ageTo(),
        c.interests(),
        "Zebrahuset",
        "Krypinnveien 7",
        c.area(),
        c.accessNotes(),
        true,
        c.series(),
        c.capacity(),
        c.priceKroner(),
        c.childCare());
  }

  private static void spoil(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      Path largest =
          files
              .filter(file -> file.toString().endsWith(".cfs") || file.toString().endsWith(".fdt"))
              .findFirst()
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 0x5a;
      Files.write(largest, bytes);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
