package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CatalogueTest {
  private static final WeeklyTime TUESDAY =
      new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(11, 0));

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired PublicActivityService catalogue;

  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void aHiddenAddressIsNowhereInWhatThePublicCanReach() {
    long id =
        given.published(
            with(
                given.content(),
                c -> {
                  c.placeName = "Krisesenteret Havna";
                  c.address = "Krypinnveien 7";
                  c.addressAfterSignUp = true;
                }));

    PublicActivity seen = catalogue.get(Caller.ANYONE, given.municipality, id);
    assertThat(seen.where()).isNull();
    assertThat(seen.area()).isEqualTo(given.area);
    assertThat(seen.toString()).doesNotContain("Krypinn", "Krisesenteret", "Havna", "inngang B");
    for (String sought : List.of("Krypinnveien", "krypinn", "krisesenteret", "Havna", "inngang")) {
      assertThat(found(sought)).as(sought).isEmpty();
    }
    assertThat(found("språkkafé")).containsExactly(id);

    var person = given.person();
    signUps.takePlace(person, given.municipality, id);
    assertThat(signUps.ownPlaces(person).getFirst().where().address()).isEqualTo("Krypinnveien 7");
  }

  @Test
  void anAddressThatIsHiddenLaterCanNoLongerBeFound() {
    long id = given.published(given.content());
    assertThat(found("storgata")).containsExactly(id);
    activities.save(
        given.member,
        given.municipality,
        id,
        2,
        with(given.content(), c -> c.addressAfterSignUp = true));
    assertThat(found("storgata")).isEmpty();
  }

  @Test
  void freeTextFindsBeginningsOfWordsInAnyOrderAndCase() {
    long id = given.published(given.content());
    assertThat(found("SPRÅKK norsk")).containsExactly(id);
    assertThat(found("fjordb")).containsExactly(id);
    assertThat(found("norsk sjakk")).isEmpty();
    assertThat(found("%")).containsExactly(id); // no word, so nothing is asked for
    assertThat(found("sprakkafe")).isEmpty();
  }

  @Test
  void languageAndWeekdayFilterAndPagesFollowEachOther() {
    long thursday = given.published(given.content());
    long tuesday = given.published(with(given.content(), c -> c.times = List.of(TUESDAY)));
    var m = given.municipality;

    assertThat(ids(new ActivityFilter(m, "ar", null, null), 0, 20)).contains(thursday, tuesday);
    assertThat(ids(new ActivityFilter(m, "ti", null, null), 0, 20)).isEmpty();
    assertThat(ids(new ActivityFilter(m, null, DayOfWeek.TUESDAY, null), 0, 20))
        .containsExactly(tuesday);
    assertThat(catalogue.count(Caller.ANYONE, ActivityFilter.in(m))).isEqualTo(2);
    var first = ids(ActivityFilter.in(m), 0, 1);
    var second = ids(ActivityFilter.in(m), 1, 1);
    assertThat(List.of(first.getFirst(), second.getFirst()))
        .containsExactlyInAnyOrder(thursday, tuesday);
    assertThat(catalogue.languages(Caller.ANYONE, m)).containsEntry("ar", 2);
    assertThat(catalogue.municipalities(Caller.ANYONE))
        .filteredOn(o -> o.municipality() == m)
        .extracting(MunicipalityOffer::activities)
        .containsExactly(2);
  }

  @Test
  void nothingOfADraftIsSeen() {
    long draft = given.draft(given.content());
    assertThatThrownBy(() -> catalogue.get(Caller.ANYONE, given.municipality, draft))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> catalogue.sessions(Caller.ANYONE, given.municipality, draft))
        .isInstanceOf(NotFound.class);
    assertThat(found("språkkafé")).isEmpty();
    assertThat(catalogue.version(Caller.ANYONE, given.municipality)).isZero();
  }

  @Test
  void anActivityIsNotFoundThroughAnotherMunicipality() {
    long id = given.published(given.content());
    assertThatThrownBy(() -> catalogue.get(Caller.ANYONE, world.municipality(), id))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theVersionGrowsWithWhatThePublicCanSeeAndOnlyWithThat() {
    long id = given.published(with(given.content(), c -> c.capacity = 2));
    long published = version();
    activities.save(
        given.member, given.municipality, id, 2, with(given.content(), c -> c.capacity = 2));
    long saved = version();
    assertThat(saved).isGreaterThan(published);

    signUps.takePlace(given.person(), given.municipality, id);
    assertThat(version()).as("one place of two is not seen").isEqualTo(saved);
    signUps.takePlace(given.person(), given.municipality, id);
    long full = version();
    assertThat(full).isGreaterThan(saved);

    var next = sessions.of(given.member, given.municipality, id).ahead().getFirst();
    sessions.cancel(given.member, given.municipality, next.id(), CancelReason.WEATHER);
    assertThat(version()).isGreaterThan(full);
    assertThat(catalogue.get(Caller.ANYONE, given.municipality, id).next()).isAfter(next.from());
    assertThat(catalogue.version(Caller.ANYONE, null)).isGreaterThanOrEqualTo(version());
  }

  @Test
  void publishingForTheFirstTimeManyAtOnceCountsEachOnce() throws Exception {
    List<Callable<Long>> drafts =
        IntStream.range(0, 6)
            .mapToObj(i -> given.draft(given.content()))
            .map(
                id ->
                    (Callable<Long>)
                        () -> {
                          activities.publish(given.member, given.municipality, id, 1);
                          return id;
                        })
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var published : threads.invokeAll(drafts)) {
        published.get();
      }
    }
    assertThat(version()).isEqualTo(6);
  }

  private long version() {
    return catalogue.version(Caller.ANYONE, given.municipality);
  }

  private List<Long> found(String text) {
    return ids(new ActivityFilter(given.municipality, null, null, text), 0, 20);
  }

  private List<Long> ids(ActivityFilter filter, int offset, int limit) {
    return catalogue.find(Caller.ANYONE, filter, offset, limit).stream()
        .map(PublicActivity::id)
        .toList();
  }
}
