package no.bindeledd.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.activity.data.OpenCatalogueRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The public catalogue for other programs: calendars, readers of news, harvesters. They get it in
 * pieces, each found by the key where the one before ended, and nothing that a page would not show.
 */
@Service
public class OpenCatalogueService {
  private final OpenCatalogueRepository pieces;
  private final PublicActivityRepository catalogue;
  private final Shared shared;
  private final Access access;
  private final Transactions transactions;

  OpenCatalogueService(
      OpenCatalogueRepository pieces,
      PublicActivityRepository catalogue,
      Shared shared,
      Access access,
      Transactions transactions) {
    this.pieces = pieces;
    this.catalogue = catalogue;
    this.shared = shared;
    this.access = access;
    this.transactions = transactions;
  }

  /** Something that was published, and when. */
  public record New(PublicActivity activity, Instant publishedAt) {}

  /** A session, and which activity it belongs to. */
  public record Meeting(PublicActivity activity, Session session) {}

  /** What was published last, newest first. */
  public List<New> newest(Caller caller, ActivityFilter filter, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(
        () -> {
          Map<ActivityKey, Instant> when =
              pieces.newest(filter, words(filter), shared.into(filter), limit);
          Map<ActivityKey, PublicActivity> found = byKey(when.keySet());
          var news = new ArrayList<New>();
          when.forEach(
              (key, at) -> {
                PublicActivity activity = found.get(key);
                if (activity != null) {
                  news.add(new New(activity, at));
                }
              });
          return news;
        });
  }

  /** A piece of what fits, in an order that never changes: what stays is seen once. */
  public List<PublicActivity> after(
      Caller caller, ActivityFilter filter, @Nullable ActivityKey last, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(
        () -> {
          List<ActivityKey> keys =
              pieces.after(filter, words(filter), shared.into(filter), last, limit);
          Map<ActivityKey, PublicActivity> found = byKey(keys);
          return keys.stream().flatMap(k -> Optional.ofNullable(found.get(k)).stream()).toList();
        });
  }

  /** The sessions of these activities that begin between the moments, in order of time. */
  public List<Meeting> meetings(
      Caller caller, Collection<PublicActivity> of, Instant from, Instant to, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    Map<ActivityKey, PublicActivity> known = new HashMap<>();
    of.forEach(a -> known.put(new ActivityKey(a.municipality(), a.id()), a));
    return transactions.read(
        () ->
            pieces.sessions(known.keySet(), from, to, limit).stream()
                .map(
                    s -> {
                      PublicActivity activity =
                          Objects.requireNonNull(
                              known.get(new ActivityKey(s.municipality(), s.activity())));
                      return new Meeting(activity, activity.where() == null ? s.withoutPlace() : s);
                    })
                .toList());
  }

  /**
   * A piece of a published activity's sessions, cancelled ones too, from the moment on.
   *
   * @param last the id of the session where the piece before ended, which began at the moment
   * @throws NotFound if it is not published, or no longer
   */
  public List<Session> sessions(
      Caller caller, ActivityKey key, Instant from, long last, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(
        () -> {
          PublicActivity shown =
              catalogue.get(key.municipality(), key.id()).orElseThrow(NotFound::new);
          List<Session> found = pieces.sessionsAfter(key, from, last, limit);
          return shown.where() == null ? found.stream().map(Session::withoutPlace).toList() : found;
        });
  }

  /** Where pieces of this size begin: the last key before each, but for the first ones. */
  public List<ActivityKey> cuts(Caller caller, int size) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> pieces.cuts(size));
  }

  /** A piece of the keys that a municipality has. */
  public List<PublicKey> known(Caller caller, long municipality, long after, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> pieces.known(municipality, after, limit));
  }

  /** The organisations that offer something in a municipality. */
  public List<Long> organisations(Caller caller, long municipality, int limit) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(() -> pieces.organisations(municipality, limit));
  }

  private Map<ActivityKey, PublicActivity> byKey(Collection<ActivityKey> keys) {
    Map<ActivityKey, PublicActivity> found = new HashMap<>();
    if (!keys.isEmpty()) {
      catalogue.of(keys).forEach(a -> found.put(new ActivityKey(a.municipality(), a.id()), a));
    }
    return found;
  }

  private static Set<String> words(ActivityFilter filter) {
    return SearchWords.asked(filter.text());
  }
}
