package no.bindeledd.identity.data;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.organisation.LookedAfter;
import org.springframework.stereotype.Repository;

/** Which organisations have an administrator who has taken up the role. */
@Repository
class LookedAfterRepository implements LookedAfter {
  private static final int CHUNK = 500;

  private final MemberRepository members;
  private final Clock clock;

  LookedAfterRepository(MemberRepository members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  @Override
  public Set<Long> among(Collection<Long> organisations) {
    var all = new ArrayList<>(organisations);
    var found = new HashSet<Long>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + CHUNK));
      found.addAll(
          members.organisationsWith(Role.ORGANISATION_ADMINISTRATOR, some, clock.instant()));
    }
    return found;
  }
}
