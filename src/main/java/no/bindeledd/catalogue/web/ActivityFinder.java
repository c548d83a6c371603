package no.bindeledd.catalogue.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.catalogue.search.CatalogueSearch;
import no.bindeledd.catalogue.search.SearchAnswer;
import no.bindeledd.catalogue.search.SearchOrder;
import no.bindeledd.catalogue.search.SearchRequest;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds a page of the list: by the index which activities and in which order, by the database what
 * they are like now. Without an index the database does both, by beginnings of words and without
 * counts.
 */
@Component
class ActivityFinder {
  static final int PER_PAGE = 20;

  private final PublicActivityService activities;
  private final CatalogueFeedService feed;
  private final CatalogueSearch index;
  private volatile @Nullable Offers offers;

  private record Offers(long version, List<MunicipalityOffer> offers) {}

  ActivityFinder(
      PublicActivityService activities, CatalogueFeedService feed, CatalogueSearch index) {
    this.activities = activities;
    this.feed = feed;
    this.index = index;
  }

  /**
   * A page of the list.
   *
   * @param keys what is on the page, in its order
   * @param answer null where the database answered
   * @param here the number of the page: the last one where fewer are there than were asked for
   */
  record Result(
      int total, List<ActivityKey> keys, int here, int pages, @Nullable SearchAnswer answer) {}

  Result find(long version, Search search, @Nullable Area near) {
    Result result = find(version, search, near, search.page());
    return result.here() == search.page() || result.total() == 0
        ? result
        : find(version, search, near, result.here());
  }

  private Result find(long version, Search search, @Nullable Area near, int page) {
    int offset = (page - 1) * PER_PAGE;
    Optional<SearchAnswer> answer =
        index.find(
            version,
            new SearchRequest(search.filter(), order(search, near), near, offset, PER_PAGE));
    int total =
        answer
            .map(SearchAnswer::total)
            .orElseGet(() -> activities.count(Caller.ANYONE, search.filter()));
    int pages = Math.max(1, Math.ceilDiv(total, PER_PAGE));
    List<ActivityKey> keys =
        answer
            .map(SearchAnswer::keys)
            .orElseGet(
                () ->
                    activities.find(Caller.ANYONE, search.filter(), offset, PER_PAGE).stream()
                        .map(a -> new ActivityKey(a.municipality(), a.id()))
                        .toList());
    return new Result(total, keys, Math.min(page, pages), pages, answer.orElse(null));
  }

  /** Those that meet soonest, however many there are. */
  List<PublicActivity> soonest(long version, Search search, int most) {
    return index
        .find(version, new SearchRequest(search.filter(), SearchOrder.NEXT, null, 0, most))
        .map(a -> inOrder(a.keys()))
        .orElseGet(() -> activities.find(Caller.ANYONE, search.filter(), 0, most));
  }

  /**
   * The index's whole answer, soonest first.
   *
   * @return nothing while there is no index
   */
  Optional<SearchAnswer> ask(long version, Search search, int most) {
    return index.find(version, new SearchRequest(search.filter(), SearchOrder.NEXT, null, 0, most));
  }

  /**
   * The first of what fits, soonest first.
   *
   * @param answer to the same question, or null where the database is to answer
   */
  List<PublicActivity> first(Search search, @Nullable SearchAnswer answer, int most) {
    return answer == null
        ? activities.find(Caller.ANYONE, search.filter(), 0, most)
        : inOrder(answer.keys().stream().limit(most).toList());
  }

  /** Where somebody asks with words, what fits best comes first unless they want it otherwise. */
  static SearchOrder order(Search search, @Nullable Area near) {
    SearchOrder usual = search.text() == null ? SearchOrder.NEXT : SearchOrder.RELEVANCE;
    SearchOrder wanted = Objects.requireNonNullElse(search.order(), usual);
    return wanted == SearchOrder.DISTANCE && near == null ? usual : wanted;
  }

  /** What they are like now; what has gone since the index found it is left out. */
  List<PublicActivity> inOrder(List<ActivityKey> keys) {
    Map<ActivityKey, PublicActivity> there = new HashMap<>();
    feed.of(Caller.ANYONE, keys)
        .forEach(a -> there.put(new ActivityKey(a.municipality(), a.id()), a));
    return keys.stream().flatMap(key -> Optional.ofNullable(there.get(key)).stream()).toList();
  }

  /** The municipalities that have something to offer, by name; counted once for each version. */
  List<MunicipalityOffer> offers(long version) {
    Offers seen = offers;
    if (seen == null || seen.version() != version) {
      seen = new Offers(version, activities.municipalities(Caller.ANYONE));
      offers = seen;
    }
    return seen.offers();
  }

  /** By which of the two a list is made now: what an ETag must tell apart. */
  String source() {
    return index.isReady() ? "index" : "database";
  }
}
