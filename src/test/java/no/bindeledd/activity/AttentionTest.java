package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.Attention.Kind;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The organiser's overview: each thing stands there while it needs a look, and no longer. */
@IntegrationTest
class AttentionTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SignUpService signUps;
  @Autowired SignUpRequestService requests;
  @Autowired TranslationService translations;
  @Autowired PlannedPublicationService planned;
  @Autowired PlannedPublications publications;
  @Autowired AttentionService attention;

  ActivityFixtures given;

  @BeforeEach
  void anOrganiser() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void fewPeopleWithinAWeek() {
    long activity = given.published(given.content());
    assertThat(wanted()).extracting(a -> a.kind()).containsExactly(Kind.FEW);
    assertThat(wanted().getFirst().count()).isZero();
    assertThat(wanted().getFirst().day()).isNotNull();
    take(activity);
    assertThat(wanted()).extracting(a -> a.count()).containsExactly(1);
    take(activity);
    assertThat(wanted()).as("two of five are enough").isEmpty();
  }

  @Test
  void fullWithAQueueAndOffersThatAreOut() {
    long activity = given.published(with(given.content(), c -> c.capacity = 1));
    Caller.Self first = take(activity);
    Caller.Self second = given.person();
    requests.signUp(second, given.municipality, activity, wish());
    requests.signUp(given.person(), given.municipality, activity, wish());
    assertThat(wanted()).extracting(a -> a.kind() + " " + a.count()).containsExactly("FULL 2");
    signUps.signOff(first, given.municipality, activity);
    assertThat(wanted())
        .extracting(a -> a.kind() + " " + a.count())
        .containsExactlyInAnyOrder("FULL 1", "OFFERS 1");
  }

  @Test
  void aTranslationThatMaySaySomethingElse() {
    long activity = given.published(given.content());
    take(activity);
    take(activity);
    ActivityContent content = own.get(given.member, given.municipality, activity).content();
    translations.save(
        given.member,
        given.municipality,
        activity,
        Language.EN,
        0,
        content,
        Map.of(WrittenField.TITLE, "Language café"));
    assertThat(wanted()).isEmpty();
    activities.save(
        given.member,
        given.municipality,
        activity,
        2,
        with(content, c -> c.title = "Språkkafé for alle"));
    assertThat(wanted()).extracting(a -> a.kind()).containsExactly(Kind.STALE);
  }

  @Test
  void aDraftThatShouldHaveBeenPublished() {
    long draft = given.draft(given.content());
    planned.plan(
        given.member, given.municipality, draft, 1, clock.instant().plus(Duration.ofHours(1)));
    activities.save(
        given.member, given.municipality, draft, 1, with(given.content(), c -> c.address = ""));
    clock.pass(Duration.ofHours(2));
    publications.run();
    assertThat(wanted()).extracting(a -> a.kind()).containsExactly(Kind.NOT_PUBLISHED);
    activities.save(given.member, given.municipality, draft, 2, given.content());
    activities.publish(given.member, given.municipality, draft, 3);
    assertThat(wanted()).extracting(a -> a.kind()).doesNotContain(Kind.NOT_PUBLISHED);
  }

  @Test
  void theNextSessionsAreTheOwnersAlone() {
    long activity = given.published(given.content());
    assertThat(attention.next(given.member, 3))
        .hasSize(3)
        .allSatisfy(s -> assertThat(s.session().activity()).isEqualTo(activity))
        .isSortedAccordingTo((a, b) -> a.session().from().compareTo(b.session().from()));
    var other =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality));
    assertThat(attention.next(other, 3)).isEmpty();
    assertThat(attention.wanted(other)).isEmpty();
    var unit = world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));
    assertThat(attention.next(unit, 3)).isEmpty();
    assertThat(attention.wanted(unit)).isEmpty();
  }

  private List<Attention> wanted() {
    return attention.wanted(given.member);
  }

  private Caller.Self take(long activity) {
    Caller.Self person = given.person();
    signUps.takePlace(person, given.municipality, activity);
    return person;
  }

  private static SignUpWish wish() {
    return new SignUpWish(PlaceGroup.EVERYONE, 0, true);
  }
}
