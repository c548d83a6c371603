package no.bindeledd.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.bindeledd.demo.data.DemoRepository;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts at example.org and their memberships, which began a year ago. */
@Component
class DemoMembers {
  private static final Duration SINCE = Duration.ofDays(365);

  private final DemoRepository repository;
  private final DemoNames names;
  private final Ids ids;
  private final Clock clock;

  DemoMembers(DemoRepository repository, DemoNames names, Ids ids, Clock clock) {
    this.repository = repository;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  long account(String address, String name, Language language) {
    return repository.account(address, name, language, since());
  }

  Caller.SignedIn member(
      long account,
      Role role,
      @Nullable Long municipality,
      @Nullable Long organisation,
      @Nullable Long unit) {
    long id = ids.next();
    repository.insert(new Membership(id, account, role, municipality, organisation, unit), since());
    return new Caller.SignedIn(account, id, Assurance.CODE);
  }

  Caller.SignedIn inOrganisation(String code, Role role, long organisation) {
    return member(somebody(code), role, null, organisation, null);
  }

  Caller.SignedIn inUnit(String code, Role role, Unit unit) {
    return member(somebody(code), role, unit.municipality(), null, unit.id());
  }

  private long somebody(String code) {
    return account(code + DemoCast.DOMAIN, names.employee(code), Language.NB);
  }

  private Instant since() {
    return clock.instant().minus(SINCE);
  }
}
