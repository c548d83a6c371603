package no.bindeledd.organisation.opener;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.ContactDetails;

/** What a contact person may say of themselves, and how long it stands. */
final class OpenerRules {
  /** After this they are asked whether they still want to. */
  static final Period ASKED_AFTER = Period.ofYears(1);

  /** After this without an answer they are shown to nobody, and forgotten. */
  static final Period STANDS_FOR = ASKED_AFTER.plusDays(30);

  private static final int LONGEST_NAME = 120;
  private static final int MOST_LANGUAGES = 10;
  private static final Set<String> LANGUAGES =
      ResourceTable.read("reference/languages.csv").rows().stream()
          .map(row -> row.get("code"))
          .collect(Collectors.toUnmodifiableSet());

  private OpenerRules() {}

  static List<Reason> of(OpenerContent content) {
    var reasons = new ArrayList<Reason>();
    if (content.name().isBlank() || content.name().length() > LONGEST_NAME) {
      reasons.add(Reason.at("name", "organisation.reason.openerName"));
    }
    if (content.email() != null && !ContactDetails.isEmail(content.email())) {
      reasons.add(Reason.at("email", "organisation.reason.email"));
    }
    if (content.phone() != null && !ContactDetails.isPhone(content.phone())) {
      reasons.add(Reason.at("phone", "organisation.reason.phone"));
    }
    if (content.shownTo() != ShownTo.NOBODY && content.email() == null && content.phone() == null) {
      reasons.add(Reason.at("email", "organisation.reason.openerReach"));
    }
    if (!LANGUAGES.containsAll(content.languages())
        || content.languages().size() > MOST_LANGUAGES) {
      reasons.add(Reason.at("languages", "organisation.reason.openerLanguages"));
    }
    if (content.languages().isEmpty() && content.themes().isEmpty()) {
      reasons.add(Reason.at("languages", "organisation.reason.openerNothing"));
    }
    return reasons;
  }
}
