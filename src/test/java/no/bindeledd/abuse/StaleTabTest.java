package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.FORM_DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.identity.StaleTab;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Abuse cases 2 and 3: a tab that was opened in another role writes nothing, and a session outlives
 * no membership. A tab is a {@link UI}; what the session knows is the security context.
 */
@IntegrationTest
class StaleTabTest {
  @Autowired World world;
  @Autowired CurrentCaller current;
  @Autowired Drafts drafts;
  @Autowired MembershipService memberships;
  @Autowired DSLContext db;

  private final UI first = new UI();
  private final UI second = new UI();
  private Caller.SignedIn member;
  private Caller.SignedIn coordinator;

  @BeforeEach
  void onePersonWithTwoRoles() {
    long municipality = world.municipality();
    member = world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(municipality));
    coordinator =
        world.member(
            member.account(), Role.COORDINATOR, municipality, null, world.unit(municipality));
  }

  @AfterEach
  void leave() {
    UI.setCurrent(null);
    SecurityContextHolder.clearContext();
  }

  @Test
  void whatWasOpenedInTheOldRoleWritesNothingAfterASwitch() {
    work(first, member);
    write("before");
    work(second, coordinator);
    write("in the new role");

    UI.setCurrent(first);
    assertThatThrownBy(() -> write("from the stale tab")).isInstanceOf(StaleTab.class);
    UI.setCurrent(second);
    write("still here");
    assertThat(db.fetchCount(FORM_DRAFT, FORM_DRAFT.ACCOUNT_ID.eq(member.account()))).isEqualTo(3);
  }

  @Test
  void afterSigningOutATabWritesNothing() {
    work(first, member);
    write("before");
    SecurityContextHolder.clearContext();
    assertThatThrownBy(() -> write("after")).isInstanceOf(StaleTab.class);
  }

  @Test
  void theNextCallAfterAMembershipHasEndedIsRefusedReadingOrWriting() {
    work(first, coordinator);
    write("before");
    world.end(coordinator);
    assertThatThrownBy(() -> write("after")).isInstanceOf(MembershipEnded.class);
    assertThatThrownBy(() -> memberships.own(current.get())).isInstanceOf(MembershipEnded.class);
    assertThatThrownBy(() -> memberships.choose(current.get(), coordinator.membership()))
        .isInstanceOf(NotFound.class);
    assertThat(memberships.own(member))
        .as("the other role still counts")
        .extracting(m -> m.id())
        .containsExactly(member.membership());
  }

  @Test
  void aMembershipOfSomebodyElseIsNotChosenBySwappingItsId() {
    work(first, member);
    Caller.SignedIn stranger = world.inMunicipality(Role.AUDITOR, world.municipality());
    assertThatThrownBy(() -> memberships.choose(current.get(), stranger.membership()))
        .isInstanceOf(NotFound.class);
    var forged = new Caller.SignedIn(member.account(), stranger.membership(), Assurance.CODE);
    assertThatThrownBy(() -> memberships.own(forged)).isInstanceOf(MembershipEnded.class);
  }

  private void work(UI tab, Caller.SignedIn in) {
    UI.setCurrent(tab);
    Role role = in.equals(member) ? Role.ORGANISATION_MEMBER : Role.COORDINATOR;
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedInPerson(
                    in.account(), in.membership(), role, Assurance.CODE, "Åse", Language.NB),
                null,
                List.of()));
    current.get();
  }

  private void write(String form) {
    drafts.save(current.get(), form, 0, Draft.NONE, Map.of("title", form));
  }
}
