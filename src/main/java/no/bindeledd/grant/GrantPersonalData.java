package no.bindeledd.grant;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.grant.application.data.ApplicationRetention;
import org.springframework.stereotype.Component;

/** Grants are about organisations; people are in their cases by what they did. */
@Component
class GrantPersonalData implements PersonalData {
  private static final String OFFICIALS = "people who handle the case";
  private static final String SIGNATORIES = "people who may sign for an organisation";

  /** Long enough to look up what was not sent, while the same round is being decided. */
  private static final Period UNSENT = Period.ofDays(90);

  private final ApplicationRetention applications;

  GrantPersonalData(ApplicationRetention applications) {
    this.applications = applications;
  }

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
            "grant-signatories",
            "grant_application",
            "name of the person who may sign, in an application that was sent",
            SIGNATORIES,
            "knowing who has bound the organisation"),
        new PersonalEntry(
            "grant-drafts",
            "grant_application",
            "name of the person who may sign, in a draft that was never sent",
            SIGNATORIES,
            Controller.ORGANISATION,
            "going on with what one has begun to write",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                UNSENT,
                "deadline_on of grant_round",
                "draft deleted, with its budget and history",
                applications::deleteDrafts)),
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
            "grant-letters",
            "grant_letter",
            "when the letter of a decision went out and until when to appeal; its address and words"
                + " stand in outbox_message alone",
            "people who apply for an organisation",
            "accounting for the notice and the period to appeal (forvaltningsloven §§ 27 and 29)"),
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
