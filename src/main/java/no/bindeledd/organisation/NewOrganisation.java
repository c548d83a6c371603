package no.bindeledd.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that comes into the portal.
 *
 * @param number nine digits of its own; missing for informal groups and for those that work under
 *     another's
 * @param email its public address, which is often the one that the register has; may be missing
 * @param sharedNumber somebody else's number under which a branch or a centre works
 * @param parent the organisation of which it is a branch
 */
public record NewOrganisation(
    String name,
    Organisation.Kind kind,
    @Nullable String number,
    @Nullable String email,
    @Nullable String sharedNumber,
    @Nullable Long parent) {

  public NewOrganisation(String name, Organisation.Kind kind, @Nullable String number) {
    this(name, kind, number, null, null, null);
  }
}
