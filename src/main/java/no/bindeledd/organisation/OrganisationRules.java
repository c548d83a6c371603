package no.bindeledd.organisation;

import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;

/** What an organisation may say of itself. */
public final class OrganisationRules {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PURPOSE = 500;

  private OrganisationRules() {}

  static List<Reason> ofProfile(OrganisationProfile profile) {
    var reasons = new ArrayList<>(ofName(profile.name()));
    if (profile.purpose() != null && profile.purpose().length() > LONGEST_PURPOSE) {
      reasons.add(Reason.at("purpose", "organisation.reason.purposeLong"));
    }
    if (profile.email() != null && !ContactDetails.isEmail(profile.email())) {
      reasons.add(Reason.at("email", "organisation.reason.email"));
    }
    if (profile.phone() != null && !ContactDetails.isPhone(profile.phone())) {
      reasons.add(Reason.at("phone", "organisation.reason.phone"));
    }
    if (profile.website() != null && !ContactDetails.isWebsite(profile.website())) {
      reasons.add(Reason.at("website", "organisation.reason.website"));
    }
    return reasons;
  }

  public static List<Reason> ofNew(NewOrganisation wish) {
    var reasons = new ArrayList<>(ofName(wish.name()));
    reasons.addAll(ofNumber(wish));
    if (wish.email() != null && !ContactDetails.isEmail(wish.email())) {
      reasons.add(Reason.at("email", "organisation.reason.email"));
    }
    return reasons;
  }

  /**
   * A number of one's own is needed by those that a register has. A branch and a centre may share
   * one, and an informal group has none.
   */
  private static List<Reason> ofNumber(NewOrganisation wish) {
    boolean part = wish.parent() != null || wish.kind() == Organisation.Kind.CENTRE;
    String number = wish.number() == null ? wish.sharedNumber() : wish.number();
    if (number == null) {
      return part || wish.kind() == Organisation.Kind.INFORMAL
          ? List.of()
          : List.of(Reason.at("number", "organisation.reason.numberMissing"));
    }
    if (!OrganisationNumber.isValid(number)) {
      return List.of(Reason.at("number", "organisation.reason.number"));
    }
    return wish.sharedNumber() == null || part
        ? List.of()
        : List.of(Reason.at("number", "organisation.reason.numberShared"));
  }

  private static List<Reason> ofName(String name) {
    if (name.isBlank()) {
      return List.of(Reason.at("name", "organisation.reason.nameMissing"));
    }
    return name.length() > LONGEST_NAME
        ? List.of(Reason.at("name", "organisation.reason.nameLong"))
        : List.of();
  }
}
