package no.bindeledd.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that a municipality brings into the portal.
 *
 * @param number nine digits, missing for informal groups
 * @param email its public address, which is often the one that the register has; may be missing
 */
public record NewOrganisation(
    String name, Organisation.Kind kind, @Nullable String number, @Nullable String email) {

  public NewOrganisation(String name, Organisation.Kind kind, @Nullable String number) {
    this(name, kind, number, null);
  }
}
