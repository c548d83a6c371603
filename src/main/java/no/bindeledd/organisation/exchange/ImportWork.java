package no.bindeledd.organisation.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.LookedAfter;
import no.bindeledd.organisation.OrganisationChanged;
import no.bindeledd.organisation.exchange.data.ExchangeRepository;
import no.bindeledd.organisation.exchange.data.ImportRepository;
import no.bindeledd.organisation.exchange.data.ImportRowRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The two pieces of work on a list, each one transaction: to look at every row, and to take all of
 * them over. What was looked at is looked at once more in the transaction that takes it over; if
 * anything has become otherwise meanwhile, nothing is written and somebody decides anew.
 */
@Component
class ImportWork {
  private static final int STEP = 250;

  private final ImportRepository imports;
  private final ImportRowRepository rows;
  private final ExchangeRepository organisations;
  private final LookedAfter lookedAfter;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;
  private final Transactions transactions;

  ImportWork(
      ImportRepository imports,
      ImportRowRepository rows,
      ExchangeRepository organisations,
      LookedAfter lookedAfter,
      ApplicationEventPublisher events,
      History history,
      Ids ids,
      Transactions transactions) {
    this.imports = imports;
    this.rows = rows;
    this.organisations = organisations;
    this.lookedAfter = lookedAfter;
    this.events = events;
    this.history = history;
    this.ids = ids;
    this.transactions = transactions;
  }

  /** Does whatever is to be done with a list now; nothing if that was done already. */
  void goOn(Acting who, long municipality, long id) {
    OrganisationImport.State state = judge(who, municipality, id);
    if (state == OrganisationImport.State.RUNNING && !carryOut(who, municipality, id)) {
      judge(who, municipality, id);
    }
  }

  private OrganisationImport.State judge(Acting who, long municipality, long id) {
    return transactions.call(
        () -> {
          OrganisationImport list = imports.find(municipality, id).orElse(null);
          if (list == null || list.state() != OrganisationImport.State.JUDGING) {
            return list == null ? OrganisationImport.State.DISCARDED : list.state();
          }
          var chunk = new LinkedHashMap<Long, Verdict>();
          int done = 0;
          for (var entry : verdicts(list).entrySet()) {
            chunk.put(entry.getKey(), entry.getValue());
            if (++done % STEP == 0) {
              rows.judge(municipality, chunk);
              chunk.clear();
              count(list, done);
            }
          }
          rows.judge(municipality, chunk);
          return move(who, list, OrganisationImport.State.PREVIEW, list.lookedAgain())
              ? OrganisationImport.State.PREVIEW
              : list.state();
        });
  }

  private Map<Long, Verdict> verdicts(OrganisationImport list) {
    Map<Long, ReadRow> read = rows.read(list.municipality(), list.id());
    List<String> numbers =
        read.values().stream()
            .map(row -> row.values().get(SheetField.NUMBER))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<KnownOrganisation> known = organisations.known(list.municipality(), numbers);
    var judge =
        new ImportJudge(
            known, lookedAfter.among(known.stream().map(KnownOrganisation::id).toList()));
    var verdicts = new LinkedHashMap<Long, Verdict>();
    read.forEach((row, content) -> verdicts.put(row, judge.judge(content)));
    return verdicts;
  }

  /**
   * @return false if something has changed since it was looked at: then nothing was written
   */
  private boolean carryOut(Acting who, long municipality, long id) {
    try {
      transactions.run(
          () -> {
            imports.holdRunning(municipality);
            imports
                .find(municipality, id)
                .filter(list -> list.state() == OrganisationImport.State.RUNNING)
                .ifPresent(list -> takeOver(who, list));
          });
      return true;
    } catch (Stale | DataIntegrityViolationException changedMeanwhile) {
      transactions.run(
          () ->
              imports
                  .find(municipality, id)
                  .filter(list -> list.state() == OrganisationImport.State.RUNNING)
                  .ifPresent(list -> move(who, list, OrganisationImport.State.JUDGING, true)));
      return false;
    }
  }

  private void takeOver(Acting who, OrganisationImport list) {
    Map<Long, Verdict> now = verdicts(list);
    int done = 0;
    for (ImportRow row : rows.find(list.municipality(), list.id(), null, list.rows())) {
      if (!row.verdict().equals(now.get(row.id()))) {
        throw new Stale();
      }
      takeOver(who, list.municipality(), row);
      if (++done % STEP == 0) {
        count(list, done);
      }
    }
    if (!move(who, list, OrganisationImport.State.DONE, false)) {
      throw new Stale();
    }
  }

  private void takeOver(Acting who, long municipality, ImportRow row) {
    switch (row.verdict().fate()) {
      case NEW -> begin(who, municipality, insert(row), "IMPORT_NEW");
      case ALIKE -> {
        if (row.bringIn()) {
          begin(who, municipality, insert(row), "IMPORT_NEW");
        }
      }
      case HERE -> begin(who, municipality, known(row), "IMPORT_HERE");
      case CHANGED -> {
        long id = known(row);
        organisations.change(
            id, Objects.requireNonNull(row.verdict().version()), row.verdict().changes());
        history.did(who, new History.Subject(municipality, "organisation", id), "IMPORT_CHANGE");
        events.publishEvent(new OrganisationChanged(id));
      }
      case SAME, REFUSED, NONE -> {}
    }
  }

  private long insert(ImportRow row) {
    long id = ids.next();
    organisations.insert(id, row.values(), ImportJudge.kind(row.values()));
    return id;
  }

  private void begin(Acting who, long municipality, long id, String action) {
    organisations.beginIn(id, municipality);
    history.did(who, new History.Subject(municipality, "organisation", id), action);
  }

  private static long known(ImportRow row) {
    return Objects.requireNonNull(row.verdict().organisation());
  }

  private boolean move(
      Acting who, OrganisationImport list, OrganisationImport.State to, boolean lookedAgain) {
    ImportLifecycle.LIFECYCLE.require(list.state(), to, list);
    if (imports.move(list, to, lookedAgain) != 1) {
      return false;
    }
    history.moved(
        who,
        new History.Subject(list.municipality(), "organisation_import", list.id()),
        to.name(),
        list.state(),
        to,
        null);
    return true;
  }

  /** Beside the transaction, so that whoever waits sees it grow. */
  private void count(OrganisationImport list, int done) {
    transactions.runApart(() -> imports.progress(list.municipality(), list.id(), done));
  }

  /** Something is otherwise than when somebody decided. */
  private static final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stale() {
      super("changed meanwhile", null, false, false);
    }
  }
}
