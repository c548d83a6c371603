package no.bindeledd.identity;

import java.io.Serializable;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;

/** What a session knows of the person in it: ids, how sure we are, and how to address them. */
public record SignedInPerson(
    long account, long membership, Role role, Assurance assurance, String name, Language language)
    implements Serializable {

  public Caller.SignedIn caller() {
    return new Caller.SignedIn(account, membership, assurance);
  }

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "SignedInPerson";
  }
}
