package no.bindeledd.organisation.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.organisation.register.data.VoluntaryRepository;
import no.bindeledd.organisation.register.data.VoluntaryWalkRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Walks through Frivillighetsregisteret, which has neither a bulk file nor a feed: page by page
 * along its links, each page kept together with the place of the next. A walk that was cut short
 * goes on; only one that came to its end says who is gone.
 */
@Component
class VoluntaryWalker implements RecurringJob {
  private static final String NAME = "voluntary-walk";

  /** The register refuses 101. */
  private static final int PAGE = 100;

  private static final int LEFT_AT_A_TIME = 500;
  private static final Duration TOO_OLD = Duration.ofDays(5);
  private static final int LONGEST_PLACE = 40;
  private static final Map<String, String> LANGUAGES = Map.of("nb", "NOB", "nn", "NNO");

  private final OpenRegisterProperties addresses;
  private final RegisterClient client;
  private final VoluntaryRepository voluntary;
  private final VoluntaryWalkRepository walks;
  private final Transactions transactions;
  private final Clock clock;

  VoluntaryWalker(
      OpenRegisterProperties addresses,
      RegisterClient client,
      VoluntaryRepository voluntary,
      VoluntaryWalkRepository walks,
      Transactions transactions,
      Clock clock) {
    this.addresses = addresses;
    this.client = client;
    this.voluntary = voluntary;
    this.walks = walks;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "organisation.job.voluntaryWalk";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofDays(7));
  }

  @Override
  public void run() {
    if (addresses.voluntary().isBlank()) {
      return;
    }
    VoluntaryWalk walk = walk();
    if (walk.seen() > 0 && walk.searchAfter() == null) {
      // It was cut short behind its last page.
      finish(walk, walk.seen());
      return;
    }
    LANGUAGES.forEach(this::nameCategories);
    while (true) {
      VoluntaryWalk now = walk;
      Page page = page(now.searchAfter());
      long seen = transactions.call(() -> keep(now, page));
      if (page.next() == null) {
        finish(now, seen);
        return;
      }
      if (seen == now.seen()) {
        transactions.run(() -> walks.ended(now, false));
        throw new JobFault("Frivillighetsregisteret gives pages that were given before");
      }
      walk = new VoluntaryWalk(now.id(), page.next(), seen, now.startedAt());
    }
  }

  /** The one that was cut short, unless what it saw first is stale by now. */
  private VoluntaryWalk walk() {
    Optional<VoluntaryWalk> before = transactions.read(walks::unfinished);
    if (before.isPresent() && before.get().startedAt().isAfter(clock.instant().minus(TOO_OLD))) {
      return before.get();
    }
    return transactions.call(
        () -> {
          before.ifPresent(stale -> walks.ended(stale, false));
          return walks.begin();
        });
  }

  private long keep(VoluntaryWalk walk, Page page) {
    long fresh = page.records().stream().filter(record -> voluntary.see(walk.id(), record)).count();
    long seen = walk.seen() + fresh;
    walks.wentOn(walk, page.next(), seen);
    return seen;
  }

  /** A walk that saw less than half of what was there has not seen the register. */
  private void finish(VoluntaryWalk walk, long seen) {
    if (seen < transactions.read(voluntary::countRegistered) / 2) {
      transactions.run(() -> walks.ended(walk, false));
      throw new JobFault("Frivillighetsregisteret ended before its end");
    }
    while (transactions.call(() -> voluntary.markLeft(walk.id(), LEFT_AT_A_TIME)) > 0) {
      // In parts, so that no transaction grows with the register.
    }
    transactions.run(() -> walks.ended(walk, true));
  }

  /** Lists of organisations name no categories, so their names are fetched by themselves. */
  private void nameCategories(String language, String inRegister) {
    var names = new LinkedHashMap<String, String>();
    for (JsonNode category : records("/icnpo-kategorier?spraak=" + inRegister).records()) {
      String name = RegisterJson.text(category, "navn");
      if (name != null) {
        VoluntaryRecord.code(category).ifPresent(code -> names.put(code, name));
      }
    }
    if (!names.isEmpty()) {
      transactions.run(() -> voluntary.name(language, names));
    }
  }

  private Page page(@Nullable String searchAfter) {
    String from =
        searchAfter == null
            ? ""
            : "&searchAfter=" + URLEncoder.encode(searchAfter, StandardCharsets.UTF_8);
    Answered answered = records("/frivillige-organisasjoner?size=" + PAGE + from);
    return new Page(
        answered.records().stream().map(VoluntaryRecord::read).flatMap(Optional::stream).toList(),
        next(answered.page()));
  }

  private Answered records(String path) {
    URI address = URI.create(addresses.voluntary() + path);
    if (!(client.ask(address, RegisterClient.Asker.JOB)
        instanceof RegisterClient.Answer.Found(byte[] body))) {
      throw new RegisterSilent("it has no such list");
    }
    JsonNode page = RegisterJson.read(body);
    return new Answered(page, RegisterJson.records(page));
  }

  /**
   * Where the next page begins, out of the link to it. Nothing else of the link is followed: it
   * cannot lead anywhere but to the register that is configured.
   */
  private static @Nullable String next(JsonNode page) {
    String link = RegisterJson.text(page.path("_links").path("next"), "href");
    if (link == null) {
      return null;
    }
    try {
      String query = new URI(link).getRawQuery();
      for (String part : query == null ? new String[0] : query.split("&")) {
        if (part.startsWith("searchAfter=")) {
          String place =
              URLDecoder.decode(part.substring("searchAfter=".length()), StandardCharsets.UTF_8);
          if (!place.isEmpty() && place.length() <= LONGEST_PLACE) {
            return place;
          }
        }
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new RegisterSilent("a link to the next page that is none");
    }
    throw new RegisterSilent("a link to the next page that says no place");
  }

  private record Answered(JsonNode page, List<JsonNode> records) {}

  private record Page(List<VoluntaryRecord> records, @Nullable String next) {}
}
