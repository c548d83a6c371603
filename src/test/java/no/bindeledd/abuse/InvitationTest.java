package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.Invitations;
import no.bindeledd.identity.MemberFilter;
import no.bindeledd.identity.MemberService;
import no.bindeledd.identity.MemberState;
import no.bindeledd.identity.MemberWorld;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Abuse case 4: an invitation is forwarded, reused, revoked, kept too long, or its role altered. It
 * is worth something to whoever reads the mail of the address it was written to, once.
 */
@ServerTest
class InvitationTest {
  private static final MemberFilter PENDING = new MemberFilter("", MemberFilter.Which.INVITED);
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired MemberService members;
  @Autowired MembershipService memberships;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @LocalServerPort int port;

  private MemberWorld people;
  private Caller.SignedIn administrator;
  private String invited;

  @BeforeEach
  void aColleagueIsInvited() {
    people = new MemberWorld(context);
    long organisation = world.organisation(world.municipality());
    administrator = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    invited = people.stranger();
    members.give(administrator, people.gift(invited, Role.ORGANISATION_MEMBER));
  }

  @Test
  void forwardedItOpensNothingForSomebodyElse() {
    Account other = people.signIn(world.emailOf(world.account()));
    Door door = new Door(port);
    for (String path : linksInTheLetter()) {
      assertThat(door.get(path).body()).doesNotContain("Nils Nygård", invited);
    }
    assertThat(rolesOf(other)).isEmpty();
    assertThat(members.list(administrator, PENDING, 10)).hasSize(1);
  }

  @Test
  void itsLetterHoldsNoKeyAndItsLinkTakesNoRole() {
    assertThat(linksInTheLetter()).containsExactly("/app/sign-in");
    Door door = new Door(port);
    door.get("/app/sign-in?role=ORGANISATION_ADMINISTRATOR");
    door.post(
        "/me/organisations/code",
        Map.of("request", "0", "code", "123456", "role", "ORGANISATION_ADMINISTRATOR"));
    Account colleague = people.signIn(invited);
    assertThat(rolesOf(colleague))
        .extracting(OwnMembership::role)
        .containsExactly(Role.ORGANISATION_MEMBER);
  }

  @Test
  void itCountsOnceAndNotAgainAfterTheRoleHasEnded() {
    Account colleague = people.signIn(invited);
    assertThat(rolesOf(colleague)).hasSize(1);
    assertThat(members.list(administrator, PENDING, 10)).isEmpty();
    members.end(administrator, rolesOf(colleague).getFirst().id());
    assertThat(rolesOf(people.signIn(invited))).isEmpty();
  }

  @Test
  void revokedItIsNothing() {
    members.end(administrator, members.list(administrator, PENDING, 10).getFirst().id());
    assertThat(members.list(administrator, PENDING, 10)).isEmpty();
    assertThat(rolesOf(people.signIn(invited))).isEmpty();
  }

  @Test
  void keptTooLongItIsNothingWhetherOrNotItsRowIsStillThere() {
    clock.pass(Duration.ofDays(Invitations.DAYS).plusHours(1));
    assertThat(members.list(administrator, PENDING, 10))
        .singleElement()
        .satisfies(m -> assertThat(m.state()).isEqualTo(MemberState.LAPSED));
    assertThat(rolesOf(people.signIn(invited))).isEmpty();
    assertThat(db.fetchCount(MEMBERSHIP, MEMBERSHIP.USED_AT.isNotNull().and(ofTheirs()))).isZero();
    members.give(administrator, people.gift(invited, Role.ORGANISATION_MEMBER));
    assertThat(rolesOf(people.signIn(invited))).hasSize(1);
  }

  private org.jooq.Condition ofTheirs() {
    return MEMBERSHIP.ORGANISATION_ID.eq(
        db.select(MEMBERSHIP.ORGANISATION_ID)
            .from(MEMBERSHIP)
            .where(MEMBERSHIP.ID.eq(administrator.membership())));
  }

  private List<OwnMembership> rolesOf(Account account) {
    return memberships.own(new Caller.Self(account.id(), Assurance.CODE));
  }

  private List<String> linksInTheLetter() {
    Matcher link = LINK.matcher(people.letters(invited, "role-given").getFirst());
    return link.results().map(found -> found.group(1)).toList();
  }
}
