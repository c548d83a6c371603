package no.bindeledd.organisation.opener;

import static no.bindeledd.schema.Tables.DOOR_OPENER;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import no.bindeledd.directory.DirectoryFilter;
import no.bindeledd.directory.DirectoryRow;
import no.bindeledd.directory.DirectoryService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Contact persons are seen by whom they want to, as long as they want to. */
@IntegrationTest
class DoorOpenerTest {
  @Autowired DoorOpenerService openers;
  @Autowired DirectoryService directory;
  @Autowired AskAgain job;
  @Autowired Retention retention;
  @Autowired World world;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  private long here;
  private long there;
  private long organisation;
  private Caller.SignedIn member;
  private Caller.SignedIn coordinator;
  private Caller.SignedIn neighbour;
  private Caller.SignedIn officer;

  @BeforeEach
  void aMemberAndThoseWhoMightLook() {
    here = world.municipality();
    there = world.municipality();
    organisation = world.organisation(here);
    member = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    neighbour = world.inUnit(Role.COORDINATOR, there, world.unit(there));
    officer = world.inMunicipality(Role.GRANTS_OFFICER, here);
  }

  @Test
  void whoMaySeeThemIsTheirChoiceAndCountsAtOnce() {
    openers.register(member, here, content(ShownTo.NOBODY));
    assertSeenBy(false, false, false);
    shows(ShownTo.COORDINATORS);
    assertSeenBy(true, false, false);
    assertThat(openers.visible(neighbour, here)).as("not theirs").isEmpty();
    shows(ShownTo.SIGNED_IN);
    assertSeenBy(true, true, false);
    shows(ShownTo.PUBLIC);
    assertSeenBy(true, true, true);
    shows(ShownTo.NOBODY);
    assertSeenBy(false, false, false);
  }

  @Test
  void aFilterTellsNobodyWhatTheyMayNotSee() {
    openers.register(member, here, content(ShownTo.COORDINATORS));
    var somali = new DirectoryFilter("", null, "so", null);
    var youth = new DirectoryFilter("", null, null, Responsibility.YOUTH);
    for (DirectoryFilter filter : Set.of(somali, youth)) {
      assertThat(directory.find(coordinator, here, filter, 10))
          .extracting(DirectoryRow::id)
          .containsExactly(organisation);
      assertThat(directory.find(officer, here, filter, 10)).isEmpty();
      assertThat(directory.count(officer, here, filter)).isZero();
    }
  }

  @Test
  void withdrawingLeavesNothing() {
    openers.register(member, here, content(ShownTo.PUBLIC));
    long id = openers.own(member).orElseThrow().id();
    openers.withdraw(member);
    assertThat(openers.own(member)).isEmpty();
    assertSeenBy(false, false, false);
    assertThat(db.fetchExists(HISTORY, HISTORY.SUBJECT_ID.eq(id))).isFalse();
    openers.register(member, here, content(ShownTo.NOBODY));
  }

  @Test
  void whoeverLosesTheirRoleIsShownToNobodyFromThatMomentAndForgottenAtNight() {
    openers.register(member, here, content(ShownTo.PUBLIC));
    world.end(member);
    assertSeenBy(false, false, false);
    job.run();
    assertThat(db.fetchExists(DOOR_OPENER, DOOR_OPENER.ACCOUNT_ID.eq(member.account()))).isFalse();
  }

  @Test
  void afterAYearTheyAreAskedOnceAndLapseWithoutAnAnswer() {
    openers.register(member, here, content(ShownTo.PUBLIC));
    assertThat(openers.isAsked(member)).isFalse();
    age(Duration.ofDays(366));
    job.run();
    job.run();
    assertThat(openers.isAsked(member)).isTrue();
    assertThat(
            db.fetchCount(
                OUTBOX_MESSAGE,
                OUTBOX_MESSAGE
                    .ACCOUNT_ID
                    .eq(member.account())
                    .and(OUTBOX_MESSAGE.TEMPLATE.eq("contact-person-again"))))
        .isEqualTo(1);
    openers.confirm(member);
    assertThat(openers.isAsked(member)).isFalse();
    age(Duration.ofDays(397));
    assertSeenBy(false, false, false);
    retention.runAll();
    assertThat(openers.own(member)).isEmpty();
  }

  @Test
  void onlyOneselfWhereOneIsAtWork() {
    assertThatThrownBy(() -> openers.register(member, there, content(ShownTo.NOBODY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> openers.register(coordinator, here, content(ShownTo.NOBODY)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> openers.register(Caller.ANYONE, here, content(ShownTo.NOBODY)))
        .isInstanceOf(NotFound.class);
    openers.register(member, here, content(ShownTo.NOBODY));
    assertThatThrownBy(() -> openers.register(member, here, content(ShownTo.NOBODY)))
        .isInstanceOf(Rejected.class);
    var colleague = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    assertThat(openers.own(colleague)).isEmpty();
    assertThatThrownBy(() -> openers.withdraw(colleague)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> openers.change(member, 7, content(ShownTo.PUBLIC)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    assertThatThrownBy(
            () ->
                openers.register(
                    member,
                    here,
                    new OpenerContent(" ", null, null, Set.of("xx"), Set.of(), ShownTo.PUBLIC)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::field)
                    .containsExactly("name", "email", "languages"));
  }

  private void assertSeenBy(boolean byCoordinator, boolean byOfficer, boolean byEverybody) {
    assertThat(openers.visible(coordinator, here)).hasSize(byCoordinator ? 1 : 0);
    assertThat(openers.visible(officer, here)).hasSize(byOfficer ? 1 : 0);
    assertThat(openers.visible(Caller.ANYONE, here)).hasSize(byEverybody ? 1 : 0);
  }

  private void shows(ShownTo to) {
    openers.change(member, openers.own(member).orElseThrow().version(), content(to));
  }

  private void age(Duration age) {
    db.update(DOOR_OPENER)
        .set(DOOR_OPENER.CONFIRMED_AT, clock.instant().minus(age))
        .where(DOOR_OPENER.ACCOUNT_ID.eq(member.account()))
        .execute();
  }

  private static OpenerContent content(ShownTo to) {
    return new OpenerContent(
        "Amina", "amina@example.org", null, Set.of("so"), Set.of(Responsibility.YOUTH), to);
  }
}
