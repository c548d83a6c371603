package no.bindeledd.identity;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.bindeledd.foundation.data.Change;
import no.bindeledd.identity.data.AccountRepository;
import org.springframework.stereotype.Component;

/**
 * What those are called who did something with a thing. This is no service of its own: a module
 * calls it for people who may read the thing's history.
 */
@Component
public class PersonNames {
  private final AccountRepository accounts;

  PersonNames(AccountRepository accounts) {
    this.accounts = accounts;
  }

  public NamedHistory with(List<Change> changes) {
    return with(changes, change -> true);
  }

  /**
   * @param named whether the reader may know who made this change
   */
  public NamedHistory with(List<Change> changes, Predicate<Change> named) {
    return new NamedHistory(
        changes,
        accounts.names(
            changes.stream()
                .filter(named)
                .map(Change::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
  }
}
