package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups with their own places, the queue, and offers that end. */
@IntegrationTest
class QueueTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SignUpService signUps;
  @Autowired SignUpRequestService requests;
  @Autowired PartyService parties;
  @Autowired PlaceDeskService desk;
  @Autowired OfferExpiry expiry;

  ActivityFixtures given;
  long activity;

  @BeforeEach
  void onePlace() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(with(given.content(), c -> c.capacity = 1));
  }

  @Test
  void aPlaceThatIsLeftIsOfferedToTheFirstInTheQueueAndHeldForTheirAnswer() {
    var first = given.person();
    var second = given.person();
    var third = given.person();
    join(first);
    SignUp waits = join(second);
    SignUp waitsLonger = join(third);
    assertThat(position(second, waits)).isEqualTo(1);
    assertThat(position(third, waitsLonger)).isEqualTo(2);
    assertThat(mailTo(third)).contains("Du er nummer 2 på ventelisten");

    parties.leave(first, given.municipality, only(first).id());

    assertThat(only(second).state()).isEqualTo(SignUpState.OFFERED);
    assertThat(position(third, waitsLonger)).isEqualTo(1);
    assertThat(mailTo(second)).contains("Det er blitt en plass til deg", "/me/place/");
    assertThatThrownBy(() -> signUps.takePlace(given.person(), given.municipality, activity))
        .as("what is held is not free")
        .isInstanceOf(Rejected.class);

    parties.accept(second, given.municipality, waits.id(), "");
    parties.accept(second, given.municipality, waits.id(), "");
    assertThat(only(second).state()).isEqualTo(SignUpState.TAKEN);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void aNoPassesThePlaceOnAtOnce() {
    var first = given.person();
    var second = given.person();
    var third = given.person();
    join(first);
    SignUp waits = join(second);
    join(third);
    parties.leave(first, given.municipality, only(first).id());
    parties.leave(second, given.municipality, waits.id());
    assertThat(only(second).state()).isEqualTo(SignUpState.CANCELLED);
    assertThat(only(third).state()).isEqualTo(SignUpState.OFFERED);
    assertThatThrownBy(() -> parties.accept(second, given.municipality, waits.id(), ""))
        .isInstanceOf(Rejected.class);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void anOfferWithoutAnAnswerGoesToTheNextAndAYesComesTooLate() {
    var first = given.person();
    var second = given.person();
    var third = given.person();
    join(first);
    SignUp waits = join(second);
    join(third);
    signUps.signOff(first, given.municipality, activity);
    expiry.run();
    assertThat(only(second).state()).as("in time").isEqualTo(SignUpState.OFFERED);
    offerEndedAMomentAgo(waits);
    assertReason(
        "activity.reason.offerOver",
        () -> parties.accept(second, given.municipality, waits.id(), ""));
    expiry.run();
    expiry.run();
    assertThat(only(second).state()).isEqualTo(SignUpState.LAPSED);
    assertThat(only(third).state()).isEqualTo(SignUpState.OFFERED);

    SignUp again = join(second);
    assertThat(again.state()).isEqualTo(SignUpState.WAITING);
    assertThat(again.number()).as("to the end of the queue").isGreaterThan(only(third).number());
  }

  @Test
  void morePlacesGoToThoseWhoWaitAndFewerDropNobodySilently() {
    var first = given.person();
    var second = given.person();
    join(first);
    join(second);
    save(2);
    assertThat(only(second).state()).isEqualTo(SignUpState.OFFERED);

    assertThatThrownBy(() -> save(1))
        .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
        .satisfies(
            no -> {
              Reason reason = no.reasons().getFirst();
              assertThat(reason.key()).isEqualTo("activity.reason.fewerThanTaken");
              assertThat(reason.values()).containsEntry("who", nameOf(second));
            });
    assertThat(only(first).state()).isEqualTo(SignUpState.TAKEN);

    desk.release(given.member, given.municipality, activity, only(second).id());
    assertThat(mailTo(second)).contains("tatt deg av listen");
    save(1);
    assertThat(taken()).isEqualTo(1);
  }

  @Test
  void groupsHaveTheirOwnPlacesAndQueues() {
    activity = given.published(given.content());
    divide(Map.of(PlaceGroup.ADULTS, 1, PlaceGroup.CHILDREN, 2));
    assertThat(own.get(given.member, given.municipality, activity).content().capacity())
        .isEqualTo(3);

    var parent = given.person();
    requests.signUp(
        parent, given.municipality, activity, new SignUpWish(PlaceGroup.ADULTS, 2, false));
    assertThat(party(parent))
        .extracting(SignUp::child, SignUp::group, SignUp::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, PlaceGroup.ADULTS, SignUpState.TAKEN),
            org.assertj.core.groups.Tuple.tuple(1, PlaceGroup.CHILDREN, SignUpState.TAKEN),
            org.assertj.core.groups.Tuple.tuple(2, PlaceGroup.CHILDREN, SignUpState.TAKEN));

    var other = given.person();
    assertReason(
        "activity.reason.full",
        () -> requests.signUp(other, given.municipality, activity, new SignUpWish(null, 1, false)));
    requests.signUp(other, given.municipality, activity, new SignUpWish(null, 1, true));
    parties.leave(parent, given.municipality, party(parent).getFirst().id());
    assertThat(party(other).getFirst().state())
        .as("an adult's place is no child's")
        .isEqualTo(SignUpState.WAITING);
    parties.leave(parent, given.municipality, party(parent).getLast().id());
    assertThat(party(other).getFirst().state()).isEqualTo(SignUpState.OFFERED);

    divide(Map.of(PlaceGroup.ADULTS, 1, PlaceGroup.CHILDREN, 3));
    assertReason("activity.reason.groupInUse", () -> divide(Map.of(PlaceGroup.ADULTS, 5)));
    assertReason(
        "activity.reason.fewerThanTaken",
        () -> divide(Map.of(PlaceGroup.ADULTS, 1, PlaceGroup.CHILDREN, 1)));
    assertReason("activity.reason.inGroups", () -> save(9));
  }

  @Test
  void aFamilyGetsPlacesForAllOrIsToldHowManyAreLeft() {
    activity = given.published(with(given.content(), c -> c.capacity = 2));
    var parent = given.person();
    assertReason(
        "activity.reason.fewLeft",
        () ->
            requests.signUp(
                parent,
                given.municipality,
                activity,
                new SignUpWish(PlaceGroup.EVERYONE, 2, false)));
    assertThat(party(parent)).isEmpty();
    requests.signUp(
        parent, given.municipality, activity, new SignUpWish(PlaceGroup.EVERYONE, 2, true));
    assertThat(party(parent))
        .extracting(SignUp::state)
        .containsExactly(SignUpState.TAKEN, SignUpState.TAKEN, SignUpState.WAITING);
  }

  @Test
  void somebodyWhoAskedInPersonIsSignedUpAndTold() {
    String address = "kari" + activity + "@example.org";
    SignUp made =
        desk.signUp(
            given.member,
            given.municipality,
            activity,
            "Kari",
            address,
            PlaceGroup.EVERYONE,
            Language.NN);
    assertThat(made.state()).isEqualTo(SignUpState.TAKEN);
    assertThat(
            db.select(OUTBOX_MESSAGE.BODY)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(made.account()))
                .fetchSingle(OUTBOX_MESSAGE.BODY))
        .contains("Du har fått plass", "meld deg av: http");
    assertThat(desk.read(given.member, given.municipality, activity).lines())
        .extracting(PlaceDeskService.Line::name)
        .containsExactly("Kari");
  }

  @Test
  void overlappingTimesAreKnownBeforeSigningUp() {
    var person = given.person();
    join(person);
    long same = given.published(with(given.content(), c -> c.title = "Kor"));
    var offer = requests.offer(person, given.municipality, same);
    assertThat(offer.collisions()).hasSize(3);
    assertThat(offer.collisions().getFirst().title()).isEqualTo("Språkkafé");
    assertThat(requests.offer(given.person(), given.municipality, same).collisions()).isEmpty();
    assertThat(requests.offer(Caller.ANYONE, given.municipality, same).collisions()).isEmpty();
    signUps.signOff(person, given.municipality, activity);
    assertThat(requests.offer(person, given.municipality, same).collisions()).isEmpty();
  }

  @Test
  void nobodyReachesAnothersPlaceNorAnOrganisersDesk() {
    var person = given.person();
    SignUp place = join(person);
    var stranger = given.person();
    long m = given.municipality;
    for (Caller caller :
        List.of(
            stranger,
            Caller.ANYONE,
            given.member,
            Caller.job("queue"),
            new Caller.LinkHolder(activity))) {
      refused(caller, c -> parties.read(c, m, place.id()));
      refused(caller, c -> parties.accept(c, m, place.id(), ""));
      refused(caller, c -> parties.leave(c, m, place.id()));
      refused(caller, c -> parties.bringChild(c, m, place.id()));
      refused(caller, c -> parties.bringAdult(c, m, place.id(), "x@example.org"));
    }
    refused(person, c -> parties.read(c, world.municipality(), place.id()));
    var otherMember =
        world.inOrganisation(
            no.bindeledd.foundation.access.Role.ORGANISATION_MEMBER, world.organisation(m));
    for (Caller caller : List.of(person, Caller.ANYONE, otherMember)) {
      refused(caller, c -> desk.read(c, m, activity));
      refused(caller, c -> desk.release(c, m, activity, place.id()));
      refused(caller, c -> desk.divide(c, m, activity, Map.of()));
      refused(
          caller,
          c -> desk.signUp(c, m, activity, "A", "a@example.org", PlaceGroup.EVERYONE, Language.NB));
    }
    long another = given.published(given.content());
    refused(given.member, c -> desk.release(c, m, another, place.id()));
    world.end(given.member);
    refused(given.member, c -> desk.read(c, m, activity));
    assertThat(only(person).state()).isEqualTo(SignUpState.TAKEN);
  }

  private static void refused(Caller caller, Consumer<Caller> deed) {
    assertThatThrownBy(() -> deed.accept(caller))
        .as(caller.toString())
        .isInstanceOf(NotFound.class);
  }

  private static void assertReason(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
        .satisfies(no -> assertThat(no.reasons().getFirst().key()).isEqualTo(key));
  }

  private SignUp join(Caller.Self person) {
    return requests.signUp(
        person, given.municipality, activity, new SignUpWish(PlaceGroup.EVERYONE, 0, true));
  }

  private List<SignUp> party(Caller.Self person) {
    SignUp one;
    try {
      one = parties.own(person, given.municipality, activity);
    } catch (NotFound never) {
      return List.of();
    }
    return parties.read(person, given.municipality, one.id()).entries().stream()
        .map(Party.Entry::signUp)
        .toList();
  }

  private SignUp only(Caller.Self person) {
    return party(person).getFirst();
  }

  private int position(Caller.Self person, SignUp s) {
    return parties.read(person, given.municipality, s.id()).entries().getFirst().position();
  }

  private void save(int capacity) {
    Activity now = own.get(given.member, given.municipality, activity);
    activities.save(
        given.member,
        given.municipality,
        activity,
        now.version(),
        with(now.content(), c -> c.capacity = capacity));
  }

  private void divide(Map<PlaceGroup, Integer> groups) {
    desk.divide(given.member, given.municipality, activity, groups);
  }

  private int taken() {
    return own.get(given.member, given.municipality, activity).placesTaken();
  }

  private void offerEndedAMomentAgo(SignUp s) {
    db.update(SIGN_UP)
        .set(SIGN_UP.OFFER_ENDS_AT, clock.instant().minusSeconds(1))
        .where(SIGN_UP.ID.eq(s.id()))
        .execute();
  }

  private String nameOf(Caller.Self person) {
    return desk.read(given.member, given.municipality, activity).lines().stream()
        .filter(l -> l.signUp().account() == person.subject())
        .map(PlaceDeskService.Line::name)
        .findFirst()
        .orElseThrow();
  }

  private String mailTo(Caller.Self person) {
    return db.select(OUTBOX_MESSAGE.BODY)
        .from(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(person.subject()))
        .orderBy(OUTBOX_MESSAGE.CREATED_AT.desc(), OUTBOX_MESSAGE.ID.desc())
        .limit(1)
        .fetchSingle(OUTBOX_MESSAGE.BODY);
  }
}
