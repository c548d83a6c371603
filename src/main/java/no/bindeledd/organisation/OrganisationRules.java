package no.bindeledd.organisation;

import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;

/** What an organisation may say of itself. */
final class OrganisationRules {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PURPOSE = 500;
  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

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
    } else if (!isNumber(wish.number())) {
      reasons.add(Reason.at("number", "organisation.reason.number"));
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

  /** Nine digits, the last of which checks the others (modulus 11). */
  static boolean isNumber(String text) {
    if (!text.matches("[0-9]{9}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    int rest = sum % 11;
    return rest != 1 && text.charAt(8) - '0' == (rest == 0 ? 0 : 11 - rest);
  }
}
