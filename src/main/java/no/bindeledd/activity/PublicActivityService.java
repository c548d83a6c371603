package no.bindeledd.activity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.data.CatalogueRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What anybody may know of activities: the published ones, without hidden addresses. */
@Service
public class PublicActivityService {
  private final PublicActivityRepository catalogue;
  private final SessionRepository sessions;
  private final CatalogueRepository versions;
  private final Shared shared;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  PublicActivityService(
      PublicActivityRepository catalogue,
      SessionRepository sessions,
      CatalogueRepository versions,
      Shared shared,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.catalogue = catalogue;
    this.sessions = sessions;
    this.versions = versions;
    this.shared = shared;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A part of the list, soonest first. */
  public List<PublicActivity> find(Caller caller, ActivityFilter filter, int offset, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(
        () -> catalogue.find(filter, words(filter), shared.into(filter), offset, limit));
  }

  public int count(Caller caller, ActivityFilter filter) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> catalogue.count(filter, words(filter), shared.into(filter)));
  }

  /** All that a municipality has, soonest first: what a person's wishes are held against. */
  public List<PublicActivity> all(Caller caller, long municipality) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> catalogue.all(municipality));
  }

  /**
   * @throws NotFound if it is not published, or no longer
   */
  public PublicActivity get(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> catalogue.get(municipality, id)).orElseThrow(NotFound::new);
  }

  /**
   * The sessions from now on of a published activity, in order of time, cancelled ones too; without
   * a place of their own where the activity does not show its place.
   *
   * @throws NotFound if it is not published, or no longer
   */
  public List<Session> sessions(Caller caller, long municipality, long id, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(
        () -> {
          PublicActivity shown = catalogue.get(municipality, id).orElseThrow(NotFound::new);
          List<Session> ahead = sessions.ahead(municipality, id, clock.instant(), 0, limit);
          return shown.where() == null ? ahead.stream().map(Session::withoutPlace).toList() : ahead;
        });
  }

  /** All sessions from now on of a published activity. */
  public List<Session> sessions(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return sessions(caller, municipality, id, Integer.MAX_VALUE);
  }

  /** The municipalities that have something to offer, by name. */
  public List<MunicipalityOffer> municipalities(Caller caller) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(catalogue::municipalities);
  }

  /** How many activities speak each language, in one municipality or everywhere. */
  public Map<String, Integer> languages(Caller caller, @Nullable Long municipality) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    var filter = new ActivityFilter(municipality, null, null, null);
    return transactions.read(() -> catalogue.languages(filter, shared.into(filter)));
  }

  /**
   * Grows with every change that the public can see, in one municipality or anywhere: what an ETag
   * says, the same on every node.
   */
  public long version(Caller caller, @Nullable Long municipality) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> versions.version(municipality));
  }

  /** The version of each municipality; one that is not named has 0. */
  public Map<Long, Long> versions(Caller caller) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(versions::versions);
  }

  static Set<String> words(ActivityFilter filter) {
    return SearchWords.asked(filter.text());
  }
}
