package no.bindeledd.grant;

import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import org.springframework.stereotype.Component;

/** Grants are about organisations; people are in their cases by what they did. */
@Component
class GrantPersonalData implements PersonalData {
  private static final String OFFICIALS = "people who handle the case";

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        entry(
            "grant-applications",
            "grant_application",
            "which account handed the application in",
            "people who apply for an organisation",
            "knowing who spoke for the organisation"),
        entry(
            "eligibility-answers",
            "eligibility_answer",
            "which account checked a condition",
            OFFICIALS,
            "accounting for the screening"),
        entry(
            "conflicts-of-interest",
            "conflict_declaration",
            "which committee member declared a conflict of interest, or none",
            "committee members",
            "keeping those who are conflicted out (forvaltningsloven chapter II)"),
        entry(
            "assessments",
            "assessment",
            "which committee member gave which scores",
            "committee members",
            "deciding on known grounds"),
        entry(
            "recommendations",
            "grant_recommendation",
            "which account recommended what",
            OFFICIALS,
            "accounting for the recommendation"),
        entry(
            "decisions",
            "grant_decision",
            "which account decided what",
            OFFICIALS,
            "accounting for the decision"));
  }

  private static PersonalEntry entry(
      String name, String table, String holds, String subjects, String purpose) {
    return new PersonalEntry(
        name,
        table,
        holds,
        subjects,
        Controller.MUNICIPALITY,
        purpose,
        LegalBasis.LEGAL_OBLIGATION,
        new Ending.With("with the case, by the municipality's archive plan (arkivlova)"));
  }
}
