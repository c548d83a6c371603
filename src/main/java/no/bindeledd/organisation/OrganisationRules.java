package no.bindeledd.organisation;

import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;

/** What an organisation may say of itself. */
final class OrganisationRules {
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

  static List<Reason> ofNew(NewOrganisation wish) {
    var reasons = new ArrayList<>(ofName(wish.name()));
    if (wish.number() == null) {
      if (wish.kind() != Organisation.Kind.INFORMAL) {
        reasons.add(Reason.at("number", "organisation.reason.numberMissing"));
      }
    } else if (!OrganisationNumber.isValid(wish.number())) {
      reasons.add(Reason.at("number", "organisation.reason.number"));
    }
    if (wish.email() != null && !ContactDetails.isEmail(wish.email())) {
      reasons.add(Reason.at("email", "organisation.reason.email"));
    }
    return reasons;
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
