package no.bindeledd.activity;

import java.util.Collection;
import java.util.List;
import no.bindeledd.activity.data.CatalogueRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Service;

/**
 * The public catalogue for those who keep a copy of it in another order: what has changed, and all
 * of it piece by piece. Nothing here is more than {@link PublicActivityService} tells anybody.
 */
@Service
public class CatalogueFeedService {
  private final PublicActivityRepository catalogue;
  private final CatalogueRepository changes;
  private final Access access;
  private final Transactions transactions;

  CatalogueFeedService(
      PublicActivityRepository catalogue,
      CatalogueRepository changes,
      Access access,
      Transactions transactions) {
    this.catalogue = catalogue;
    this.changes = changes;
    this.access = access;
    this.transactions = transactions;
  }

  /** The changes with a higher id, lowest first. */
  public List<CatalogueChange> changesAfter(Caller caller, long id, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> changes.changesAfter(id, limit));
  }

  /** The highest id of a change that can be read now, or 0. */
  public long lastChange(Caller caller) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(changes::lastChange);
  }

  /** Those of them that are published, in any order. */
  public List<PublicActivity> of(Caller caller, Collection<ActivityKey> keys) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return keys.isEmpty() ? List.of() : transactions.read(() -> catalogue.of(keys));
  }

  /** A piece of what a municipality has, by id. */
  public List<PublicActivity> after(Caller caller, long municipality, long id, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> catalogue.after(municipality, id, limit));
  }

  /** What the activities of a municipality are called, each title once. */
  public List<String> titles(Caller caller, long municipality) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> catalogue.titles(municipality));
  }
}
