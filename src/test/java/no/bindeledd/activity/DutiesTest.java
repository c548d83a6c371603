package no.bindeledd.activity;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.activity.StaffedSession.StaffedRole;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who helps at which session: put on, taken, given back, and never more than are needed. */
@IntegrationTest
class DutiesTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired HelperRoleService roles;
  @Autowired DutyDeskService desk;
  @Autowired OwnDutyService own;
  @Autowired AttendanceService attendance;
  @Autowired AttentionService attention;
  @Autowired Retention retention;

  ActivityFixtures given;
  long activity;
  List<Session> ahead;
  HelperRole leader;
  HelperRole coffee;

  @BeforeEach
  void anActivityWithRoles() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
    ahead = sessions.of(given.member, given.municipality, activity).ahead();
    leader = add("Samtaleleder", 2, true);
    coffee = add("Kaffe og mat", 1, false);
  }

  @Test
  void whoIsPutOnIsToldOnceAndSoIsWhoIsTakenOff() {
    Caller.Self volunteer = volunteer();
    put(0, coffee, volunteer);
    put(0, coffee, volunteer);
    assertThat(letters(volunteer, "activity-duty-given"))
        .singleElement()
        .asString()
        .contains("Kaffe og mat", "Språkkafé", "/me/duties");
    assertThat(at(0, coffee)).extracting(Helper::account).containsExactly(volunteer.subject());
    assertThat(at(0, leader)).isEmpty();
    assertThat(at(1, coffee)).as("of one session").isEmpty();
    assertThat(own.own(volunteer).own())
        .singleElement()
        .isEqualTo(
            new OwnDuty(
                ahead.getFirst(), "Språkkafé", "Kaffe og mat", "Biblioteket", "Storgata 1"));

    desk.takeOff(given.member, given.municipality, session(0), volunteer.subject());
    desk.takeOff(given.member, given.municipality, session(0), volunteer.subject());
    assertThat(letters(volunteer, "activity-duty-ended")).hasSize(1);
    assertThat(at(0, coffee)).isEmpty();
    put(0, coffee, volunteer);
    assertThat(letters(volunteer, "activity-duty-given")).as("anew").hasSize(2);
  }

  @Test
  void thoseMayBePutOnWhoWorkForTheOrganiserOrHaveAPlace() {
    Caller.Self volunteer = volunteer();
    Caller.Self guest = guest();
    Caller.Self gone = guest();
    signUps.signOff(gone, given.municipality, activity);
    Caller.SignedIn former = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    world.end(former);
    assertThat(desk.able(given.member, given.municipality, activity))
        .extracting(Helper::account)
        .containsExactlyInAnyOrder(given.member.account(), volunteer.subject(), guest.subject());
    for (long nobody : new long[] {gone.subject(), former.account(), world.account()}) {
      assertThatThrownBy(
              () -> desk.put(given.member, given.municipality, session(0), leader.id(), nobody))
          .isInstanceOf(NotFound.class);
    }
    put(0, leader, guest);
    put(0, leader, volunteer);
    rejected("activity.reason.roleFull", () -> put(0, leader, volunteer()));
    rejected("activity.reason.roleOther", () -> put(0, coffee, guest));
    assertThat(at(0, leader)).hasSize(2);
  }

  @Test
  void aRoleOfAnotherActivityMeansNothingHere() {
    long other = given.published(given.content());
    roles.add(given.member, given.municipality, other, new HelperRoleContent("Rydding", 1, false));
    HelperRole elsewhere = roles.of(given.member, given.municipality, other).getFirst();
    assertThatThrownBy(() -> put(0, elsewhere, volunteer())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> own.take(volunteer(), given.municipality, session(0), elsewhere.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aVolunteerTakesWhatIsOpenAndGivesItBack() {
    Caller.Self volunteer = volunteer();
    List<OpenRole> open = own.own(volunteer).open();
    assertThat(open).extracting(o -> o.session().from()).isSorted();
    assertThat(open)
        .as("four weeks of Thursdays, two roles each")
        .hasSize(8)
        .allSatisfy(
            o ->
                assertThat(o.session().from()).isBefore(clock.instant().plus(Duration.ofDays(28))));
    assertThat(open.getFirst().lacking()).isEqualTo(2);

    own.take(volunteer, given.municipality, session(0), leader.id());
    own.take(volunteer, given.municipality, session(0), leader.id());
    assertThat(own.own(volunteer).own()).extracting(OwnDuty::role).containsExactly("Samtaleleder");
    assertThat(own.own(volunteer).open())
        .as("where they help already they need not be asked")
        .extracting(o -> o.session().id())
        .doesNotContain(session(0));
    rejected(
        "activity.reason.roleOther",
        () -> own.take(volunteer, given.municipality, session(0), coffee.id()));
    assertThat(at(0, leader)).hasSize(1);
    assertThat(letters(volunteer, "activity-duty-given")).as("they know").isEmpty();

    own.giveBack(volunteer, given.municipality, session(0));
    own.giveBack(volunteer, given.municipality, session(0));
    assertThat(own.own(volunteer).own()).isEmpty();
    assertThat(at(0, leader)).isEmpty();
    assertThat(letters(volunteer, "activity-duty-ended")).isEmpty();
  }

  @Test
  void whatWasTakenMeanwhileIsSaidToBe() {
    own.take(volunteer(), given.municipality, session(0), coffee.id());
    Caller.Self late = volunteer();
    assertThat(own.own(late).open())
        .filteredOn(o -> o.session().id() == session(0))
        .extracting(OpenRole::name)
        .containsExactly("Samtaleleder");
    rejected(
        "activity.reason.roleFull",
        () -> own.take(late, given.municipality, session(0), coffee.id()));
  }

  @Test
  void onlyWhoWorksForTheOrganiserTakesSomething() {
    Caller.Self guest = guest();
    Caller.SignedIn former = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    world.end(former);
    Caller.Self elsewhere =
        self(
            world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality)));
    for (Caller.Self nobody : List.of(guest, self(former), elsewhere, given.person())) {
      assertThat(own.own(nobody).open()).isEmpty();
      assertThatThrownBy(() -> own.take(nobody, given.municipality, session(0), coffee.id()))
          .isInstanceOf(NotFound.class);
    }
    for (Caller caller :
        List.of(given.member, Caller.ANYONE, Caller.job("x"), new Caller.LinkHolder(activity))) {
      assertThatThrownBy(() -> own.own(caller)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> own.take(caller, given.municipality, session(0), coffee.id()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> own.giveBack(caller, given.municipality, session(0)))
          .isInstanceOf(NotFound.class);
    }
    put(0, coffee, guest);
    own.giveBack(volunteer(), given.municipality, session(0));
    assertThat(at(0, coffee)).as("nobody gives back another's").hasSize(1);
    own.giveBack(guest, given.municipality, session(0));
    assertThat(at(0, coffee)).isEmpty();
  }

  @Test
  void aUnitsVolunteersSeeWhereTheirUnitLacksHelpers() {
    long unit = world.unit(given.municipality);
    var coordinator = world.inUnit(Role.COORDINATOR, given.municipality, unit);
    long theirs = activities.createDraft(coordinator, given.municipality, given.content());
    activities.publish(coordinator, given.municipality, theirs, 1);
    roles.add(coordinator, given.municipality, theirs, new HelperRoleContent("Rydding", 1, false));
    Caller.Self colleague = self(world.inUnit(Role.COORDINATOR, given.municipality, unit));
    OpenRole open = own.own(colleague).open().getFirst();
    assertThat(open.session().activity()).isEqualTo(theirs);
    own.take(colleague, given.municipality, open.session().id(), open.role());
    assertThat(own.own(colleague).own()).hasSize(1);
    assertThat(desk.able(coordinator, given.municipality, theirs))
        .extracting(Helper::account)
        .containsExactlyInAnyOrder(coordinator.account(), colleague.subject());
    assertThat(own.own(volunteer()).open())
        .extracting(o -> o.session().activity())
        .containsOnly(activity);
  }

  @Test
  void manyAtOnceNeverPutMoreOnARoleThanItNeeds() throws Exception {
    var deeds = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 4; i++) {
      Caller.Self volunteer = volunteer();
      deeds.add(() -> done(() -> own.take(volunteer, given.municipality, session(0), leader.id())));
      Caller.Self other = volunteer();
      deeds.add(() -> done(() -> put(0, leader, other)));
    }
    assertThat(atOnce(deeds)).filteredOn(done -> done).hasSize(2);
    assertThat(at(0, leader)).hasSize(2);
  }

  @Test
  void nobodyIsPutOnWhatIsMadeSmallerMeanwhile() throws Exception {
    for (int round = 0; round < 4; round++) {
      int which = round;
      own.take(volunteer(), given.municipality, session(which), leader.id());
      Caller.Self late = volunteer();
      HelperRole now = roles.of(given.member, given.municipality, activity).getFirst();
      List<Boolean> done =
          atOnce(
              List.of(
                  () -> done(() -> own.take(late, given.municipality, session(which), leader.id())),
                  () ->
                      done(
                          () ->
                              roles.change(
                                  given.member,
                                  given.municipality,
                                  now.id(),
                                  now.version(),
                                  new HelperRoleContent("Samtaleleder", 1, true)))));
      int needed =
          roles.of(given.member, given.municipality, activity).getFirst().content().needed();
      assertThat(done).as("one of the two").containsOnlyOnce(true);
      assertThat(at(which, leader)).hasSizeLessThanOrEqualTo(needed);
      HelperRole after = roles.of(given.member, given.municipality, activity).getFirst();
      roles.change(
          given.member,
          given.municipality,
          after.id(),
          after.version(),
          new HelperRoleContent("Samtaleleder", 2, true));
    }
  }

  @Test
  void nothingIsTakenOrGivenBackOnceTheSessionHasBegunOrIsOff() {
    Caller.Self volunteer = volunteer();
    own.take(volunteer, given.municipality, session(0), coffee.id());
    sessions.cancel(given.member, given.municipality, session(1), CancelReason.WEATHER);
    rejected(
        "activity.reason.roleOver",
        () -> own.take(volunteer, given.municipality, session(1), coffee.id()));
    rejected("activity.reason.roleOver", () -> put(1, coffee, volunteer));
    assertThat(own.own(volunteer).open())
        .extracting(o -> o.session().id())
        .doesNotContain(session(1));
    begin(0, Duration.ofMinutes(5));
    rejected(
        "activity.reason.roleOver", () -> own.giveBack(volunteer, given.municipality, session(0)));
    rejected(
        "activity.reason.roleOver",
        () -> desk.takeOff(given.member, given.municipality, session(0), volunteer.subject()));
    rejected("activity.reason.roleOver", () -> put(0, leader, volunteer()));
  }

  @Test
  void theListIsForWhoHasARoleThatKeepsItAndNobodyElse() {
    Caller.Self guest = guest();
    Caller.Self keeper = guest();
    Caller.SignedIn member = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    put(0, coffee, guest);
    put(0, leader, keeper);
    put(0, leader, self(member));
    begin(0, Duration.ofMinutes(5));
    assertThat(attendance.helping(guest)).isEmpty();
    refusedTheList(guest);
    for (Caller.Self able : List.of(keeper, self(member))) {
      assertThat(attendance.helping(able))
          .extracting(h -> h.session().id())
          .containsExactly(session(0));
      assertThat(
              attendance
                  .tick(able, given.municipality, session(0), guest.subject(), true)
                  .attended())
          .isEqualTo(1);
      assertThatThrownBy(() -> attendance.list(able, given.municipality, session(1)))
          .as("that evening's alone")
          .isInstanceOf(NotFound.class);
    }
    world.end(member);
    refusedTheList(self(member));
    assertThat(attendance.helping(self(member))).as("who left sees no names").isEmpty();
    signUps.signOff(keeper, given.municipality, activity);
    refusedTheList(keeper);
  }

  @Test
  void whoIsNamedAndHasARoleStandsThereOnce() {
    Caller.Self keeper = guest();
    put(0, leader, keeper);
    attendance.nameHelper(given.member, given.municipality, session(0), keeper.subject());
    begin(0, Duration.ofMinutes(5));
    assertThat(attendance.helping(keeper)).hasSize(1);
    attendance.dropHelper(given.member, given.municipality, session(0), keeper.subject());
    assertThat(attendance.list(keeper, given.municipality, session(0)).lines()).hasSize(1);
  }

  @Test
  void theOverviewNamesTheSoonestSessionThatLacksHelpers() {
    assertThat(lacking())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.activity()).isEqualTo(new ActivityKey(given.municipality, activity));
              assertThat(line.count()).as("both roles of the one session").isEqualTo(3);
            });
    put(0, leader, volunteer());
    put(0, coffee, volunteer());
    assertThat(lacking()).extracting(Attention::count).containsExactly(1);
    put(0, leader, volunteer());
    assertThat(lacking()).as("the next one is more than a week away").isEmpty();
    var other =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality));
    assertThat(attention.wanted(other)).isEmpty();
  }

  @Test
  void namesGoThirtyDaysAfterTheSession() {
    put(0, coffee, volunteer());
    put(1, coffee, volunteer());
    begin(0, Duration.ofDays(29));
    retention.runAll();
    assertThat(known()).isEqualTo(2);
    begin(0, Duration.ofDays(31));
    retention.runAll();
    assertThat(known()).isEqualTo(1);
  }

  @Test
  void whoHelpsShowsInNoLog() {
    assertThat(new Helper(1, "Kari").toString()).doesNotContain("Kari");
  }

  private HelperRole add(String name, int needed, boolean keepsList) {
    roles.add(
        given.member, given.municipality, activity, new HelperRoleContent(name, needed, keepsList));
    return roles.of(given.member, given.municipality, activity).getLast();
  }

  private long session(int which) {
    return ahead.get(which).id();
  }

  private void put(int which, HelperRole role, Caller.Self who) {
    desk.put(given.member, given.municipality, session(which), role.id(), who.subject());
  }

  private List<Helper> at(int which, HelperRole role) {
    return desk.ahead(given.member, given.municipality, activity, 0, 20).stream()
        .filter(s -> s.session().id() == session(which))
        .flatMap(s -> s.roles().stream())
        .filter(r -> r.role().id() == role.id())
        .map(StaffedRole::helpers)
        .findFirst()
        .orElseThrow();
  }

  /** The session began a while ago. */
  private void begin(int which, Duration ago) {
    var from = clock.instant().minus(ago);
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, from)
        .set(ACTIVITY_SESSION.ENDS_AT, from.plus(Duration.ofHours(2)))
        .where(ACTIVITY_SESSION.ID.eq(session(which)))
        .execute();
  }

  private Caller.Self volunteer() {
    return self(world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation));
  }

  private Caller.Self guest() {
    Caller.Self guest = given.person();
    signUps.takePlace(guest, given.municipality, activity);
    return guest;
  }

  private static Caller.Self self(Caller.SignedIn person) {
    return new Caller.Self(person.account(), Assurance.CODE);
  }

  private void refusedTheList(Caller.Self who) {
    assertThatThrownBy(() -> attendance.list(who, given.municipality, session(0)))
        .isInstanceOf(NotFound.class);
  }

  private List<Attention> lacking() {
    return attention.wanted(given.member).stream()
        .filter(a -> a.kind() == Attention.Kind.HELPERS)
        .toList();
  }

  private int known() {
    return db.fetchCount(SESSION_DUTY, SESSION_DUTY.MUNICIPALITY_ID.eq(given.municipality));
  }

  private List<String> letters(Caller.Self who, String template) {
    return world.letters(world.emailOf(who.subject()), template);
  }

  private static boolean done(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Rejected no) {
      return false;
    }
  }

  private static List<Boolean> atOnce(List<Callable<Boolean>> deeds) throws Exception {
    var start = new CyclicBarrier(deeds.size());
    try (var hands = Executors.newFixedThreadPool(deeds.size())) {
      var running = new ArrayList<Future<Boolean>>();
      for (Callable<Boolean> deed : deeds) {
        running.add(
            hands.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      }
      var outcome = new ArrayList<Boolean>();
      for (Future<Boolean> one : running) {
        outcome.add(one.get());
      }
      return outcome;
    }
  }

  private static void rejected(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.reasons()).extracting(r -> r.key()).contains(key));
  }
}
