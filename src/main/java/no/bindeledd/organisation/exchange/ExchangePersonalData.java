package no.bindeledd.organisation.exchange;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.organisation.exchange.data.ImportRepository;
import org.springframework.stereotype.Component;

/** A small organisation's address is often one person's; the file itself is not kept at all. */
@Component
class ExchangePersonalData implements PersonalData {
  private final ImportRepository imports;

  ExchangePersonalData(ImportRepository imports) {
    this.imports = imports;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "organisation-imports",
            "organisation_import_row",
            "name, e-mail address and telephone number of organisations in a list that somebody"
                + " takes over",
            "people behind an organisation's address",
            Controller.MUNICIPALITY,
            "looking at a list before it is taken over, and at what it came to",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofDays(30),
                "created_at of organisation_import",
                "list and rows deleted",
                imports::deleteOld)));
  }
}
