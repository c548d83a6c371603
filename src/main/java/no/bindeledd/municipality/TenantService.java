package no.bindeledd.municipality;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.data.TenantRepository;
import org.springframework.stereotype.Service;

/** How a municipality begins to use the portal: chosen from the register, never typed. */
@Service
public class TenantService {
  private static final int LONGEST_SLUG = 60;

  private final TenantRepository tenants;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  TenantService(
      TenantRepository tenants,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.tenants = tenants;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** Those who use it, by name. */
  public List<Tenant> list(Caller caller) {
    access.require(caller, MunicipalityAccess.SEE_TENANTS);
    return transactions.read(tenants::all);
  }

  /** Those of the register who do not use it yet, by number. */
  public List<MunicipalityRegister.Entry> choices(Caller caller) {
    access.require(caller, MunicipalityAccess.SEE_TENANTS);
    Set<String> taken = Set.copyOf(transactions.read(tenants::registerNumbers));
    return MunicipalityRegister.on(Norway.today(clock)).stream()
        .filter(entry -> !taken.contains(entry.number()))
        .toList();
  }

  /**
   * Brings a municipality in, with one area around its middle, so that activities have a place from
   * the first day.
   *
   * @return its id
   * @throws Rejected if it is not in the register, or uses the portal already
   */
  public long bringIn(Caller caller, NewTenant wish) {
    Acting who = access.require(caller, MunicipalityAccess.BRING_IN);
    MunicipalityRegister.Entry entry =
        MunicipalityRegister.byNumber(wish.registerNumber(), Norway.today(clock))
            .orElseThrow(
                () -> new Rejected(Reason.at("municipality", "municipality.reason.unknown")));
    long id = ids.next();
    var municipality =
        new Municipality(
            id,
            null,
            entry.number(),
            entry.name(),
            slug(entry),
            wish.languageForm(),
            wish.smallMode());
    var area = new Area(id, ids.next(), entry.name(), entry.latitude(), entry.longitude());
    transactions.run(
        () -> {
          if (tenants.registerNumbers().contains(entry.number())
              || !tenants.insert(municipality, area)) {
            throw new Rejected(Reason.at("municipality", "municipality.reason.taken"));
          }
          history.did(who, new History.Subject(id, "municipality", id), "BRING_IN");
        });
    return id;
  }

  /** The same for the same municipality always, so that it cannot be brought in twice at once. */
  private String slug(MunicipalityRegister.Entry entry) {
    long namesakes =
        MunicipalityRegister.on(Norway.today(clock)).stream()
            .filter(other -> other.name().equals(entry.name()))
            .count();
    String slug = slug(namesakes > 1 ? entry.name() + " " + entry.county() : entry.name());
    return slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT)
        .codePoints()
        .mapToObj(
            c ->
                switch (c) {
                  case 'æ', 'ä' -> "ae";
                  case 'ø', 'ö' -> "o";
                  case 'å', 'á' -> "a";
                  case 'š' -> "s";
                  case 'đ' -> "d";
                  case 'ŋ' -> "n";
                  default -> c < 128 && Character.isLetterOrDigit(c) ? Character.toString(c) : "-";
                })
        .collect(Collectors.joining())
        .replaceAll("-+", "-")
        .replaceAll("^-|-$", "");
  }
}
