package no.bindeledd.organisation.register;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.register.data.CursorRepository;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterRunRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Follows Enhetsregisteret's change feed from where it was. Ids are inclusive, rising and with
 * holes. A page says which numbers have changed; what they are now is asked for one by one, outside
 * any transaction, and kept together with the new place in the feed.
 */
@Component
class ChangeFeed implements RecurringJob {
  static final String NAME = "register-feed";
  private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
  private static final int PAGE = 100;

  /** A bulk file is of the night before it is fetched. */
  private static final Duration AGE_OF_FILE = Duration.ofDays(2);

  private final OpenRegisterProperties addresses;
  private final RegisterProperties rule;
  private final RegisterClient client;
  private final OpenRegister register;
  private final CursorRepository cursors;
  private final RegisterRunRepository runs;
  private final LiveUnitRepository units;
  private final Transactions transactions;
  private final Clock clock;

  ChangeFeed(
      OpenRegisterProperties addresses,
      RegisterProperties rule,
      RegisterClient client,
      OpenRegister register,
      CursorRepository cursors,
      RegisterRunRepository runs,
      LiveUnitRepository units,
      Transactions transactions,
      Clock clock) {
    this.addresses = addresses;
    this.rule = rule;
    this.client = client;
    this.register = register;
    this.cursors = cursors;
    this.runs = runs;
    this.units = units;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "organisation.job.registerFeed";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(15));
  }

  @Override
  public void run() {
    if (!register.isAsked() || !transactions.read(units::isAnythingFollowed)) {
      return;
    }
    Optional<Long> last = transactions.read(() -> cursors.last(NAME)).or(this::beginning);
    while (last.isPresent()) {
      last = follow(last.get());
    }
  }

  /** The place in the feed from where the copy may lack something. */
  private Optional<Long> beginning() {
    Instant day = transactions.read(runs::lastDone).orElseGet(clock::instant).minus(AGE_OF_FILE);
    String since = day.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
    return page("dato=" + since + "&size=1").stream().findFirst().map(first -> first.id() - 1);
  }

  /**
   * One page.
   *
   * @return the last id, or empty at the end of the feed
   */
  private Optional<Long> follow(long last) {
    List<Entry> page = page("oppdateringsid=" + (last + 1) + "&size=" + PAGE);
    if (page.isEmpty()) {
      return Optional.empty();
    }
    long end = page.stream().mapToLong(Entry::id).max().orElseThrow();
    if (end <= last) {
      throw new RegisterSilent("a page of the feed that was read before");
    }
    var newest = new LinkedHashMap<String, Entry>();
    page.stream()
        .filter(entry -> entry.id() > last && OrganisationNumber.isValid(entry.number()))
        .forEach(entry -> newest.merge(entry.number(), entry, Entry::later));
    var effects = new LinkedHashMap<String, RegisterAnswer>();
    newest.forEach((number, entry) -> now(entry).ifPresent(answer -> effects.put(number, answer)));
    transactions.run(
        () -> {
          effects.forEach(this::apply);
          cursors.move(NAME, end);
        });
    return Optional.of(end);
  }

  /** What an entry comes to; nothing for a unit that the register has faulty. */
  private Optional<RegisterAnswer> now(Entry entry) {
    return switch (entry.kind()) {
      case "Fjernet" -> Optional.of(new RegisterAnswer.Unknown());
      case "Sletting" -> Optional.of(new RegisterAnswer.Deleted());
      default -> {
        try {
          yield Optional.of(register.unit(entry.number(), RegisterClient.Asker.JOB));
        } catch (FaultyUnit e) {
          LOG.warn("Entry {} of the register's feed leads to no unit", entry.id());
          yield Optional.empty();
        }
      }
    };
  }

  private void apply(String number, RegisterAnswer now) {
    switch (now) {
      case RegisterAnswer.Found(RegisterUnit unit, boolean live) -> {
        if (rule.keeps(unit) || units.isFollowed(number)) {
          units.put(unit);
        }
      }
      case RegisterAnswer.Deleted deleted -> units.markDeleted(number);
      // What the register has taken away, or knows as a person, is not kept here either.
      case RegisterAnswer.Unknown removed -> units.remove(number);
      case RegisterAnswer.SoleProprietor sole -> units.remove(number);
      case RegisterAnswer.Silent silent -> throw new IllegalStateException("asked for nothing");
      case RegisterAnswer.NotAsked nobody -> throw new IllegalStateException("asked for nothing");
    }
  }

  private List<Entry> page(String query) {
    URI address = URI.create(addresses.units() + "/oppdateringer/enheter?" + query);
    if (!(client.ask(address, RegisterClient.Asker.JOB)
        instanceof RegisterClient.Answer.Found(byte[] body))) {
      throw new RegisterSilent("it has no feed there");
    }
    var entries = new ArrayList<Entry>();
    for (JsonNode record : RegisterJson.records(RegisterJson.read(body))) {
      JsonNode id = record.path("oppdateringsid");
      String number = RegisterJson.text(record, "organisasjonsnummer");
      String kind = RegisterJson.text(record, "endringstype");
      if (!id.isIntegralNumber() || number == null || kind == null) {
        throw new RegisterSilent("a page of the feed that is none");
      }
      entries.add(new Entry(id.asLong(), number, kind));
    }
    return entries;
  }

  /**
   * One line of the feed.
   *
   * @param kind Ny, Endring, Sletting, Fjernet; whatever else comes is asked for as a change
   */
  private record Entry(long id, String number, String kind) {
    Entry later(Entry other) {
      return other.id() > id ? other : this;
    }
  }
}
