package no.bindeledd.organisation.exchange;

import java.util.Map;

/**
 * An organisation that the portal knows already.
 *
 * @param isHere whether it works in the municipality into which a list is taken
 * @param isElsewhere whether it works in another one
 */
public record KnownOrganisation(
    long id, long version, Map<SheetField, String> values, boolean isHere, boolean isElsewhere) {

  String get(SheetField field) {
    return values.getOrDefault(field, "");
  }
}
