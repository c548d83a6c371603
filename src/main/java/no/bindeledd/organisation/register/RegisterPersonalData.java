package no.bindeledd.organisation.register;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.organisation.register.data.RegisterRetentionRepository;
import org.springframework.stereotype.Component;

/**
 * The public register's address of a small organisation is often one person's. Sole proprietors,
 * roles, account numbers and whatever else a portal does not need are not taken over at all.
 */
@Component
class RegisterPersonalData implements PersonalData {
  private static final String PEOPLE = "people behind an organisation's address";
  private static final String PURPOSE =
      "recognising an organisation by its number, and reaching it";

  private final RegisterRetentionRepository rows;

  RegisterPersonalData(RegisterRetentionRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "register-units",
            "register_unit",
            "e-mail address and telephone number of an organisation in Enhetsregisteret",
            PEOPLE,
            Controller.OPERATOR,
            PURPOSE,
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.With(
                "when the register changes it; emptied when the register deletes the organisation,"
                    + " gone when it removes it")),
        new PersonalEntry(
            "register-units-deleted",
            "register_unit",
            "name and address of an organisation that Enhetsregisteret has deleted",
            PEOPLE,
            Controller.OPERATOR,
            PURPOSE,
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(Period.ofYears(1), "changed_at", "row deleted", rows::deleteDeleted)),
        new PersonalEntry(
            "register-staging",
            "register_staging",
            "the same, of an import that was cut short",
            PEOPLE,
            Controller.OPERATOR,
            "going on with the import",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                Period.ofDays(30),
                "started_at of register_run",
                "row deleted",
                rows::deleteStaged)));
  }
}
