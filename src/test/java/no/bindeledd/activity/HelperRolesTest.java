package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which helpers each session needs: written by the organiser, and nobody is dropped silently. */
@IntegrationTest
class HelperRolesTest {
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired HelperRoleService roles;
  @Autowired DutyDeskService desk;
  @Autowired OwnDutyService own;
  @Autowired OwnHoursService hours;
  @Autowired SeasonService seasons;
  @Autowired TemplateService templates;

  ActivityFixtures given;
  long activity;

  @BeforeEach
  void anActivity() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
  }

  @Test
  void rolesStandInTheOrderInWhichTheyWereWritten() {
    add(" Samtaleleder ", 2, true);
    add("Kaffe og mat", 1, false);
    assertThat(written(activity))
        .containsExactly(
            new HelperRoleContent("Samtaleleder", 2, true),
            new HelperRoleContent("Kaffe og mat", 1, false));
    HelperRole coffee = of(activity).getLast();
    roles.change(
        given.member,
        given.municipality,
        coffee.id(),
        coffee.version(),
        new HelperRoleContent("Kaffe", 3, false));
    assertThat(written(activity).getLast()).isEqualTo(new HelperRoleContent("Kaffe", 3, false));
    assertThatThrownBy(
            () ->
                roles.change(
                    given.member,
                    given.municipality,
                    coffee.id(),
                    coffee.version(),
                    new HelperRoleContent("Mat", 3, false)))
        .as("somebody changed it since it was read")
        .isInstanceOf(ChangedMeanwhile.class);
    roles.remove(given.member, given.municipality, coffee.id());
    assertThat(written(activity)).hasSize(1);
  }

  @Test
  void aRoleHasANameOfOneLineAndANumberOfPeople() {
    add("Barnepass", 1, false);
    assertThat(refused(() -> add("  ", 1, false)).key()).isEqualTo("activity.reason.roleName");
    assertThat(refused(() -> add("To\nlinjer", 1, false)).key())
        .isEqualTo("activity.reason.oneLine");
    assertThat(refused(() -> add("x".repeat(61), 1, false)).key())
        .isEqualTo("activity.reason.tooLong");
    assertThat(refused(() -> add("Skriv til a@example.org", 1, false)).key())
        .isEqualTo("activity.reason.roleEmail");
    assertThat(refused(() -> add("barnePASS", 1, false)).key())
        .isEqualTo("activity.reason.roleTwice");
    for (int wrong : new int[] {0, -1, 51}) {
      assertThat(refused(() -> add("Rydding", wrong, false)).field()).isEqualTo("needed");
    }
    add("x".repeat(60), 50, false);
    assertThat(written(activity)).hasSize(2);
  }

  @Test
  void thereIsRoomForTwelve() {
    for (int i = 1; i <= 12; i++) {
      add("Oppgave " + i, 1, false);
    }
    assertThat(refused(() -> add("En til", 1, false)).key())
        .isEqualTo("activity.reason.tooManyRoles");
    assertThat(written(activity)).hasSize(12);
  }

  @Test
  void fewerThanAreFilledIsRefusedWithTheNumber() {
    HelperRole role = add("Kaffe og mat", 3, false);
    long next = next();
    put(next, role);
    put(next, role);
    put(sessions.of(given.member, given.municipality, activity).ahead().get(1).id(), role);
    var one = new HelperRoleContent("Kaffe og mat", 1, false);
    Reason fewer =
        refused(
            () -> roles.change(given.member, given.municipality, role.id(), role.version(), one));
    assertThat(fewer.key()).isEqualTo("activity.reason.roleFewer");
    assertThat(fewer.values()).as("the most at one session").containsEntry("filled", 2);
    Reason inUse = refused(() -> roles.remove(given.member, given.municipality, role.id()));
    assertThat(inUse.key()).isEqualTo("activity.reason.roleInUse");
    assertThat(inUse.values()).containsEntry("filled", 3);
    roles.change(
        given.member,
        given.municipality,
        role.id(),
        role.version(),
        new HelperRoleContent("Kaffe og mat", 2, false));
    assertThat(written(activity)).extracting(HelperRoleContent::needed).containsExactly(2);
    assertThat(db.fetchCount(SESSION_DUTY, SESSION_DUTY.ROLE_ID.eq(role.id()))).isEqualTo(3);
  }

  @Test
  void whoHadARoleThatIsNoMoreStillReportsTheirHours() {
    HelperRole role = add("Kaffe og mat", 1, false);
    Caller.Self guest = guest();
    long session = next();
    desk.put(given.member, given.municipality, session, role.id(), guest.subject());
    assertThat(hours.own(guest).choices()).hasSize(1);
    var from = clock.instant().minus(Duration.ofHours(3));
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, from)
        .set(ACTIVITY_SESSION.ENDS_AT, from.plus(Duration.ofHours(2)))
        .where(ACTIVITY_SESSION.ID.eq(session))
        .execute();
    roles.remove(given.member, given.municipality, role.id());
    assertThat(written(activity)).isEmpty();
    var day = Norway.local(from).toLocalDate();
    hours.report(guest, given.municipality, activity, day, 60);
    assertThat(hours.own(guest).reported()).hasSize(1);
    assertThat(own.own(guest).own()).isEmpty();
  }

  @Test
  void rolesComeAlongWithTheNextSeasonAndNobodyWhoHadOne() {
    HelperRole role = add("Samtaleleder", 2, true);
    add("Kaffe og mat", 1, false);
    put(next(), role);
    long copy =
        seasons.copy(given.member, given.municipality, activity, Norway.today(clock).plusWeeks(12));
    assertThat(written(copy)).isEqualTo(written(activity));
    assertThat(of(copy)).extracting(HelperRole::id).doesNotContain(role.id());
    activities.publish(given.member, given.municipality, copy, 1);
    assertThat(desk.ahead(given.member, given.municipality, copy, 0, 20))
        .isNotEmpty()
        .allSatisfy(s -> assertThat(s.roles()).allSatisfy(r -> assertThat(r.helpers()).isEmpty()));
  }

  @Test
  void rolesComeAlongWithATemplate() {
    add("Samtaleleder", 2, true);
    add("Kaffe og mat", 1, false);
    long template = templates.keep(given.member, given.municipality, activity, "Kafé");
    roles.remove(given.member, given.municipality, of(activity).getFirst().id());
    var key = new ActivityKey(given.municipality, template);
    long draft = templates.begin(given.member, given.municipality, key);
    assertThat(written(draft))
        .containsExactly(
            new HelperRoleContent("Samtaleleder", 2, true),
            new HelperRoleContent("Kaffe og mat", 1, false));
    templates.delete(given.member, given.municipality, template);
    assertThat(written(draft)).as("what began with it stays").hasSize(2);
  }

  @Test
  void aDraftHasRolesAndWhatIsOverGetsNoNewOnes() {
    long draft = given.draft(with(given.content(), c -> c.title = "Kladd"));
    roles.add(given.member, given.municipality, draft, new HelperRoleContent("Rydding", 4, false));
    assertThat(written(draft)).hasSize(1);
    activities.cancel(given.member, given.municipality, activity, CancelReason.OTHER);
    assertThat(refused(() -> add("Rydding", 4, false)).key()).isEqualTo("activity.reason.closed");
  }

  private HelperRole add(String name, int needed, boolean keepsList) {
    roles.add(
        given.member, given.municipality, activity, new HelperRoleContent(name, needed, keepsList));
    return of(activity).getLast();
  }

  private List<HelperRole> of(long which) {
    return roles.of(given.member, given.municipality, which);
  }

  private List<HelperRoleContent> written(long which) {
    return of(which).stream().map(HelperRole::content).toList();
  }

  private long next() {
    return sessions.of(given.member, given.municipality, activity).ahead().getFirst().id();
  }

  private void put(long session, HelperRole role) {
    var volunteer = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    desk.put(given.member, given.municipality, session, role.id(), volunteer.account());
  }

  private Caller.Self guest() {
    var guest = new Caller.Self(world.account(), Assurance.CODE);
    signUps.takePlace(guest, given.municipality, activity);
    return guest;
  }

  private static Reason refused(Runnable deed) {
    try {
      deed.run();
    } catch (Rejected no) {
      return no.reasons().getFirst();
    }
    throw new AssertionError("not refused");
  }
}
