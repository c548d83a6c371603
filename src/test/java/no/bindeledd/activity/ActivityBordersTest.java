package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The borders of the access table, tried from outside with everything that can be done. */
@IntegrationTest
class ActivityBordersTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired CheckInService checkIn;
  @Autowired HelperRoleService roles;
  @Autowired DutyDeskService duties;
  @Autowired OwnDutyService ownDuties;
  @Autowired HelperRoleRepository roleRows;

  ActivityFixtures given;

  @BeforeEach
  void aMunicipality() {
    given = new ActivityFixtures(world, activities, clock);
  }

  @Test
  void strangersReachNothingOfAnOrganisationsActivity() {
    long draft = given.draft(given.content());
    long published = given.published(given.content());
    long session = firstSession(given.member, published);
    for (Caller stranger : strangers()) {
      assertRefused(stranger, deeds(draft, session));
      assertRefused(stranger, deeds(published, session));
    }
    assertThat(own.get(given.member, given.municipality, published).version()).isEqualTo(2);
  }

  @Test
  void anIdFromOneMunicipalityMeansNothingInAnother() {
    long published = given.published(given.content());
    long session = firstSession(given.member, published);
    long elsewhere = world.municipality();
    deeds(published, session, elsewhere)
        .forEach(
            (name, deed) ->
                assertThatThrownBy(() -> deed.accept(given.member))
                    .as(name)
                    .isInstanceOf(NotFound.class));
  }

  @Test
  void aMembershipThatEndedReachesNothing() {
    long draft = given.draft(given.content());
    world.end(given.member);
    assertRefused(given.member, deeds(draft, 1));
    assertThatThrownBy(() -> own.list(given.member)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> given.draft(given.content())).isInstanceOf(NotFound.class);
  }

  @Test
  void anOrganisationOffersNothingWhereItDoesNotWork() {
    assertThatThrownBy(
            () -> activities.createDraft(given.member, world.municipality(), ActivityContent.EMPTY))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCoordinatorReachesTheirOwnUnitsActivitiesOnly() {
    long unit = world.unit(given.municipality);
    var coordinator = world.inUnit(Role.COORDINATOR, given.municipality, unit);
    var colleague = world.inUnit(Role.COORDINATOR, given.municipality, unit);
    var other = world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality));
    long id = activities.createDraft(coordinator, given.municipality, given.content());
    activities.publish(coordinator, given.municipality, id, 1);

    assertThat(own.get(colleague, given.municipality, id).owner()).isEqualTo(Owner.unit(unit));
    assertThat(own.list(colleague)).extracting(OwnActivity::id).containsExactly(id);
    assertThat(own.list(other)).isEmpty();
    assertRefused(other, deeds(id, firstSession(coordinator, id)));
    assertRefused(given.member, deeds(id, firstSession(coordinator, id)));
    assertThatThrownBy(
            () -> activities.createDraft(coordinator, world.municipality(), ActivityContent.EMPTY))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyAPersonThemselvesTakesTheirPlace() {
    long id = given.published(given.content());
    for (Caller caller :
        List.of(given.member, Caller.ANYONE, Caller.job("x"), new Caller.LinkHolder(id))) {
      assertThatThrownBy(() -> signUps.takePlace(caller, given.municipality, id))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> signUps.signOff(caller, given.municipality, id))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> signUps.ownPlaces(caller)).isInstanceOf(NotFound.class);
    }
    assertThatCode(() -> signUps.takePlace(given.person(), given.municipality, id))
        .doesNotThrowAnyException();
  }

  private long firstSession(Caller owner, long activity) {
    return sessions.of(owner, given.municipality, activity).ahead().getFirst().id();
  }

  /** One that is there, written past the services, which would ask who does it. */
  private long roleOf(long activity) {
    var found = roleRows.of(given.municipality, activity);
    if (found.isEmpty()) {
      roleRows.add(
          new ActivityKey(given.municipality, activity),
          List.of(new HelperRoleContent("Barnepass", 1, true)));
      return roleOf(activity);
    }
    return found.getFirst().id();
  }

  private List<Caller> strangers() {
    long m = given.municipality;
    var strangers = new ArrayList<Caller>();
    strangers.add(Caller.ANYONE);
    strangers.add(Caller.job("retention"));
    strangers.add(given.person());
    strangers.add(new Caller.LinkHolder(given.organisation));
    strangers.add(world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(m)));
    strangers.add(world.inUnit(Role.COORDINATOR, m, world.unit(m)));
    strangers.add(world.inMunicipality(Role.CASEWORKER, m));
    strangers.add(world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, m));
    strangers.add(world.inMunicipality(Role.AUDITOR, m));
    strangers.add(world.inMunicipality(Role.SYSTEM_ADMINISTRATOR, m));
    return strangers;
  }

  private static void assertRefused(Caller caller, Map<String, Consumer<Caller>> deeds) {
    deeds.forEach(
        (name, deed) ->
            assertThatThrownBy(() -> deed.accept(caller))
                .as(name + " by " + caller)
                .isInstanceOf(NotFound.class));
  }

  private Map<String, Consumer<Caller>> deeds(long activity, long session) {
    return deeds(activity, session, given.municipality);
  }

  private Map<String, Consumer<Caller>> deeds(long activity, long session, long m) {
    var deeds = new LinkedHashMap<String, Consumer<Caller>>();
    deeds.put("get", c -> own.get(c, m, activity));
    deeds.put("preview", c -> own.preview(c, m, activity));
    deeds.put("history", c -> own.history(c, m, activity));
    deeds.put("save", c -> activities.save(c, m, activity, 1, given.content()));
    deeds.put("publish", c -> activities.publish(c, m, activity, 1));
    deeds.put("cancel", c -> activities.cancel(c, m, activity, CancelReason.OTHER));
    deeds.put("sessions", c -> sessions.of(c, m, activity));
    deeds.put("cancel session", c -> sessions.cancel(c, m, session, CancelReason.OTHER));
    deeds.put("list", c -> attendance.list(c, m, session));
    deeds.put("tick", c -> attendance.tick(c, m, session, 1, true));
    deeds.put("others", c -> attendance.countOthers(c, m, session, 0, 1));
    deeds.put("finish", c -> attendance.finish(c, m, session));
    deeds.put("helper", c -> attendance.nameHelper(c, m, session, 1));
    deeds.put("no helper", c -> attendance.dropHelper(c, m, session, 1));
    deeds.put("months", c -> attendance.months(c, m, activity));
    deeds.put("code", c -> checkIn.address(c, m, session));
    deeds.put("no codes", c -> checkIn.withdrawCodes(c, m, session));
    deeds.put("who comes", c -> signUps.whoComes(c, m, activity));
    var role = new HelperRoleContent("Kaffe og mat", 1, true);
    deeds.put("roles", c -> roles.of(c, m, activity));
    deeds.put("add role", c -> roles.add(c, m, activity, role));
    deeds.put("change role", c -> roles.change(c, m, roleOf(activity), 1, role));
    deeds.put("remove role", c -> roles.remove(c, m, roleOf(activity)));
    deeds.put("helpers", c -> duties.ahead(c, m, activity, 0, 10));
    deeds.put("able", c -> duties.able(c, m, activity));
    deeds.put("put on", c -> duties.put(c, m, session, roleOf(activity), 1));
    deeds.put("take off", c -> duties.takeOff(c, m, session, 1));
    deeds.put("take role", c -> ownDuties.take(c, m, session, roleOf(activity)));
    return deeds;
  }
}
