package no.bindeledd.identity;

import java.io.Serializable;
import java.util.List;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session knows of the person in it: ids, how sure we are, and how to address them. */
public record SignedInPerson(
    long account, long membership, Role role, Assurance assurance, String name, Language language)
    implements Serializable {

  public Caller.SignedIn caller() {
    return new Caller.SignedIn(account, membership, assurance);
  }

  /** What a session holds of them. */
  public Authentication authentication() {
    return UsernamePasswordAuthenticationToken.authenticated(
        this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
  }

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "SignedInPerson";
  }
}
