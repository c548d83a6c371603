package no.bindeledd.claim.web;

import no.bindeledd.claim.ClaimWish;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as it was typed; ids as they stand in addresses.
 *
 * @param numberOf OWN or SHARED
 * @param way ADDRESS or PERSON
 */
public record ClaimForm(
    @Nullable String organisation,
    @Nullable String parent,
    @Nullable String place,
    @Nullable String name,
    @Nullable String kind,
    @Nullable String number,
    @Nullable String numberOf,
    @Nullable String way,
    @Nullable String note) {

  public ClaimForm {
    organisation = text(organisation);
    parent = text(parent);
    place = text(place);
    name = text(name);
    kind = text(kind);
    number = text(number);
    numberOf = text(numberOf);
    way = text(way);
    note = text(note);
  }

  @Nullable Long organisationId() {
    return id(organisation);
  }

  @Nullable Long parentId() {
    return id(parent);
  }

  /** The number of its own that was typed, if one was. */
  @Nullable String ownNumber() {
    return shared() ? null : digits();
  }

  boolean shared() {
    return "SHARED".equals(numberOf);
  }

  /**
   * @throws Rejected if something is missing that only a hand that skips the form leaves out
   */
  ClaimWish wish() {
    Long municipality = id(place);
    if (municipality == null) {
      throw new Rejected(Reason.at("place", "claim.reason.placeMissing"));
    }
    return new ClaimWish(
        municipality,
        organisationId(),
        organisationId() == null ? fresh() : null,
        "ADDRESS".equals(way),
        ContactDetails.orNothing(String.valueOf(note)));
  }

  private NewOrganisation fresh() {
    Organisation.Kind chosen;
    try {
      chosen = Organisation.Kind.valueOf(String.valueOf(kind));
    } catch (IllegalArgumentException noKind) {
      throw new Rejected(Reason.at("kind", "claim.reason.kindMissing"));
    }
    return new NewOrganisation(
        String.valueOf(name), chosen, ownNumber(), null, shared() ? digits() : null, parentId());
  }

  private @Nullable String digits() {
    return ContactDetails.orNothing(OrganisationNumber.digits(String.valueOf(number)));
  }

  private static @Nullable Long id(@Nullable String written) {
    return written == null || written.isEmpty() ? null : Ids.parse(written);
  }

  private static String text(@Nullable String written) {
    return written == null ? "" : written.strip();
  }
}
