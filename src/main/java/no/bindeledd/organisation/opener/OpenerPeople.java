package no.bindeledd.organisation.opener;

import java.util.Collection;
import java.util.Map;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/** Which people are at work here right now; whoever looks after people answers. */
public interface OpenerPeople {

  /** Those of some accounts that have a role anywhere now, by account. */
  Map<Long, Reached> atWork(Collection<Long> accounts);

  /**
   * How the program itself reaches a person.
   *
   * @param email null for whoever has none
   */
  record Reached(String name, @Nullable String email, Language language) {

    /** Shows in no log: neither the name nor anything else. */
    @Override
    public String toString() {
      return "Reached";
    }
  }
}
