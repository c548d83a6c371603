package no.bindeledd.foundation.retention;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.data.FoundationRetentionRepository;
import org.springframework.stereotype.Component;

/** What the foundation holds about people. */
@Component
class FoundationPersonalData implements PersonalData {
  private final FoundationRetentionRepository rows;

  FoundationPersonalData(FoundationRetentionRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "form-drafts",
            "form_draft",
            "what a person has typed in a form and not yet saved",
            "whoever types, and people they write about",
            Controller.MUNICIPALITY,
            "that a lost connection loses nothing",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(Period.ofDays(7), "saved_at", "row deleted", rows::deleteDrafts)),
        new PersonalEntry(
            "refusals",
            "refusal",
            "which account was refused which action, and when",
            "people with an account",
            Controller.OPERATOR,
            "finding attempts at what is not one's own (GDPR article 32)",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(Period.ofYears(1), "at", "row deleted", rows::deleteRefusals)),
        new PersonalEntry(
            "history",
            "history",
            "which account did what with which case, and when; ids and states only",
            "people with an account",
            Controller.MUNICIPALITY,
            "accounting for how a case was handled (forvaltningsloven, arkivlova)",
            LegalBasis.LEGAL_OBLIGATION,
            new Ending.With("with the case it belongs to")));
  }
}
