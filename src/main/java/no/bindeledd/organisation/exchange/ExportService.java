package no.bindeledd.organisation.exchange;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.data.OrganisationRepository;
import org.springframework.stereotype.Service;

/** The organisations of a municipality as a file. */
@Service
public class ExportService {
  private final OrganisationRepository organisations;
  private final Sheets sheets;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  ExportService(
      OrganisationRepository organisations,
      Sheets sheets,
      History history,
      Access access,
      Transactions transactions) {
    this.organisations = organisations;
    this.sheets = sheets;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Those that work in the caller's municipality, with all that everybody may know of them.
   *
   * @param language of the names of columns and kinds
   */
  public byte[] export(Caller caller, SheetFormat format, Language language) {
    Acting who = access.require(caller, ExchangeAccess.TAKE_OUT);
    long municipality = who.municipalityId();
    List<Map<SheetField, String>> all =
        transactions.call(
            () -> {
              history.did(
                  who,
                  new History.Subject(municipality, "municipality", municipality),
                  "EXPORT_ORGANISATIONS");
              return organisations.in(municipality).stream().map(SheetField::of).toList();
            });
    return sheets.write(format, all, language);
  }
}
