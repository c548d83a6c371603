package no.bindeledd.organisation.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.Jobs;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.organisation.exchange.data.ImportRepository;
import no.bindeledd.organisation.exchange.data.ImportRowRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a list of organisations over: read, looked at, decided on, and then all of it or nothing.
 */
@Service
public class ImportService {
  /** Longer ones are worked on by a job; whoever asked may leave and come back. */
  public static final int AT_ONCE = 200;

  private static final int MOST_SHOWN = 20;
  private static final int LONGEST_NAME = 100;

  /** When a list that was to be done at once, and was not, is done after all. */
  private static final Duration AFTER_A_CRASH = Duration.ofMinutes(2);

  private final ImportRepository imports;
  private final ImportRowRepository rows;
  private final Sheets sheets;
  private final CellRules rules;
  private final ImportWork work;
  private final Jobs jobs;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ImportService(
      ImportRepository imports,
      ImportRowRepository rows,
      Sheets sheets,
      CellRules rules,
      ImportWork work,
      Jobs jobs,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.imports = imports;
    this.rows = rows;
    this.sheets = sheets;
    this.rules = rules;
    this.work = work;
    this.jobs = jobs;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Reads a file, no more of it than a list may have, and keeps its rows to be looked at. The file
   * itself is not kept.
   *
   * @return the list's id
   * @throws Rejected if nothing of it can be taken over, with the reason at the field "file"
   */
  public long receive(Caller caller, String fileName, InputStream content) throws IOException {
    Acting who = access.require(caller, ExchangeAccess.TAKE_IN);
    Sheet sheet;
    try {
      sheet = sheets.read(content);
    } catch (UnreadableSheet e) {
      throw new Rejected(e.reason());
    }
    OrganisationImport list = toImport(who, fileName, sheet);
    LocalDate today = Norway.local(clock.instant()).toLocalDate();
    List<ReadRow> read = sheet.rows().stream().map(row -> rules.read(row, today)).toList();
    transactions.run(
        () -> {
          imports.insert(list);
          rows.insert(list.municipality(), list.id(), read);
          history.moved(who, subject(list), "RECEIVE", null, list.state(), null);
          schedule(list);
        });
    workAtOnce(who, list);
    return list.id();
  }

  /** Those of the caller's municipality, the newest first. */
  public List<OrganisationImport> imports(Caller caller) {
    Acting who = access.require(caller, ExchangeAccess.SEE_IMPORTS);
    return transactions.read(() -> imports.in(who.municipalityId(), MOST_SHOWN));
  }

  public OrganisationImport get(Caller caller, long list) {
    Acting who = access.require(caller, ExchangeAccess.SEE_IMPORTS);
    return transactions.read(() -> find(who, list));
  }

  /** How many rows would come to what. */
  public Map<ImportFate, Integer> counts(Caller caller, long list) {
    Acting who = access.require(caller, ExchangeAccess.SEE_IMPORTS);
    return transactions.read(() -> rows.counts(who.municipalityId(), find(who, list).id()));
  }

  /** How many rows that are like another organisation are to come in all the same. */
  public int chosen(Caller caller, long list) {
    Acting who = access.require(caller, ExchangeAccess.SEE_IMPORTS);
    return transactions.read(() -> rows.countChosen(who.municipalityId(), find(who, list).id()));
  }

  /**
   * The first rows, in the order of the file.
   *
   * @param fate of one kind only, or null
   */
  public List<ImportRow> rows(Caller caller, long list, @Nullable ImportFate fate, int most) {
    Acting who = access.require(caller, ExchangeAccess.SEE_IMPORTS);
    return transactions.read(
        () -> rows.find(who.municipalityId(), find(who, list).id(), fate, most));
  }

  /**
   * Says of a row that may be an organisation of the municipality whether it is another one.
   *
   * @throws Rejected if it is too late for that
   */
  public void choose(Caller caller, long list, long row, boolean bringIn) {
    Acting who = access.require(caller, ExchangeAccess.TAKE_IN);
    transactions.run(
        () -> {
          OrganisationImport open = find(who, list);
          boolean isOpen = open.state() == OrganisationImport.State.PREVIEW;
          if (!isOpen || rows.choose(open.municipality(), open.id(), row, bringIn) != 1) {
            throw new Rejected(Reason.of("organisation.exchange.why.notOpen"));
          }
        });
  }

  /**
   * Takes it over, all of it or nothing: at once, or by a job where it is long. If something has
   * changed since it was looked at, it is looked at again and waits to be decided on.
   *
   * @param version of the list that was looked at
   * @throws ChangedMeanwhile if somebody else has decided, or it was looked at again
   */
  public void carryOut(Caller caller, long list, long version) {
    Acting who = access.require(caller, ExchangeAccess.TAKE_IN);
    OrganisationImport decided = decide(who, list, version, OrganisationImport.State.RUNNING);
    workAtOnce(who, decided);
  }

  /**
   * Nothing of it is taken over.
   *
   * @throws ChangedMeanwhile if somebody else has decided
   */
  public void discard(Caller caller, long list, long version) {
    Acting who = access.require(caller, ExchangeAccess.TAKE_IN);
    decide(who, list, version, OrganisationImport.State.DISCARDED);
  }

  private OrganisationImport decide(
      Acting who, long list, long version, OrganisationImport.State to) {
    return transactions.call(
        () -> {
          OrganisationImport open = find(who, list);
          if (open.version() != version) {
            throw new ChangedMeanwhile();
          }
          ImportLifecycle.LIFECYCLE.require(open.state(), to, open);
          ChangedMeanwhile.unlessOne(imports.move(open, to, false));
          imports.progress(open.municipality(), open.id(), 0);
          history.moved(who, subject(open), to.name(), open.state(), to, null);
          if (to == OrganisationImport.State.RUNNING) {
            schedule(open);
          }
          return open;
        });
  }

  /** In the transaction, so that nothing is ever left half-way; a short list does not wait. */
  private void schedule(OrganisationImport list) {
    jobs.schedule(
        GoOnWithImport.NAME,
        GoOnWithImport.payload(list) + " " + list.version(),
        GoOnWithImport.payload(list),
        list.rows() > AT_ONCE ? clock.instant() : clock.instant().plus(AFTER_A_CRASH));
  }

  private void workAtOnce(Acting who, OrganisationImport list) {
    if (list.rows() <= AT_ONCE) {
      work.goOn(who, list.municipality(), list.id());
    }
  }

  private OrganisationImport find(Acting who, long list) {
    return imports.find(who.municipalityId(), list).orElseThrow(NotFound::new);
  }

  private OrganisationImport toImport(Acting who, String fileName, Sheet sheet) {
    return new OrganisationImport(
        who.municipalityId(),
        ids.next(),
        oneLine(fileName),
        sheet.format(),
        sheet.encoding().name(),
        sheet.separator().name(),
        sheet.notRead().stream().map(ImportService::oneLine).toList(),
        OrganisationImport.State.JUDGING,
        sheet.rows().size(),
        0,
        false,
        clock.instant(),
        null,
        1);
  }

  private static String oneLine(String name) {
    String line = name.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
    return line.length() > LONGEST_NAME
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2))
        : line;
  }

  private static History.Subject subject(OrganisationImport list) {
    return new History.Subject(list.municipality(), "organisation_import", list.id());
  }
}
