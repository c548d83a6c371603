package no.bindeledd.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.identity.data.MemberRepository;
import org.springframework.stereotype.Component;

/**
 * Who works in a municipality, for those who tell them that something waits. This is no service of
 * its own: a module calls it inside an action that its access table allows.
 */
@Component
public class MunicipalityPeople {
  private final MemberRepository members;
  private final Clock clock;

  MunicipalityPeople(MemberRepository members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /** Its coordinators; where there are none, its administrators. */
  public List<Account> coordinators(long municipality) {
    var circle = new Members(municipality, null);
    Instant now = clock.instant();
    List<Account> found = members.atWork(circle, Role.COORDINATOR, now);
    return found.isEmpty() ? members.atWork(circle, Role.MUNICIPALITY_ADMINISTRATOR, now) : found;
  }
}
