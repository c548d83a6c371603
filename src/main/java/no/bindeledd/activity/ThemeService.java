package no.bindeledd.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.ThemeRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is published, by what it is about and by who offers it. */
@Service
public class ThemeService {
  private final ThemeRepository themes;
  private final PublicActivityRepository catalogue;
  private final Shared shared;
  private final Access access;
  private final Transactions transactions;

  ThemeService(
      ThemeRepository themes,
      PublicActivityRepository catalogue,
      Shared shared,
      Access access,
      Transactions transactions) {
    this.themes = themes;
    this.catalogue = catalogue;
    this.shared = shared;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * How many activities there are on each theme that has any, in one municipality or everywhere.
   */
  public Map<Interest, Integer> counts(Caller caller, @Nullable Long municipality) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    var filter = new ActivityFilter(municipality, null, null, null);
    return transactions.read(() -> themes.counts(filter, shared.into(filter)));
  }

  /** A part of what is offered on a theme, in one municipality or everywhere, soonest first. */
  public List<PublicActivity> on(
      Caller caller, Interest theme, @Nullable Long municipality, int offset, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    var filter = new ActivityFilter(municipality, null, null, null);
    return transactions.read(
        () -> inOrder(themes.on(theme, filter, shared.into(filter), offset, limit)));
  }

  /** The first of what an organisation offers, soonest first. */
  public List<PublicActivity> offeredBy(Caller caller, long organisation, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> inOrder(themes.offeredBy(organisation, limit)));
  }

  private List<PublicActivity> inOrder(List<ActivityKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<ActivityKey, PublicActivity> there = new HashMap<>();
    catalogue.of(keys).forEach(a -> there.put(new ActivityKey(a.municipality(), a.id()), a));
    return keys.stream().flatMap(key -> Optional.ofNullable(there.get(key)).stream()).toList();
  }
}
