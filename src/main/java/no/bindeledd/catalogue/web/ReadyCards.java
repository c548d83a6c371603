package no.bindeledd.catalogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.catalogue.ready.KnownVersions;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Activities as they stand in the list, ready in each language. Filters make endless different
 * lists of the same activities: so a list that nobody has asked for is put together from cards that
 * others have seen, and the database is asked for those that are not here. A card is as old as its
 * municipality's version says; one of another version is made anew.
 */
@Component
class ReadyCards {
  private static final String TEMPLATE = "catalogue/parts";
  private static final Set<String> FRAGMENT = Set.of("card");
  private static final int OVERHEAD = 200;
  private static final int LATIN_1 = 255;

  private final CatalogueFeedService feed;
  private final KnownVersions known;
  private final ITemplateEngine templates;
  private final Clock clock;
  private final Cache<Key, Ready> cards;

  private record Key(long municipality, long id, Language language) {}

  private record Ready(long version, LocalDate day, String html) {
    /** A letter beyond Latin-1 makes the whole text twice as large in memory. */
    int weight() {
      boolean small = html.chars().allMatch(letter -> letter <= LATIN_1);
      return OVERHEAD + (small ? 1 : 2) * html.length();
    }
  }

  ReadyCards(
      CatalogueFeedService feed,
      KnownVersions known,
      ITemplateEngine templates,
      Clock clock,
      @Value("${bindeledd.pages.cards:64MB}") DataSize most) {
    this.feed = feed;
    this.known = known;
    this.templates = templates;
    this.clock = clock;
    cards =
        Caffeine.newBuilder()
            .maximumWeight(most.toBytes())
            .weigher((Key key, Ready card) -> card.weight())
            .executor(Runnable::run)
            .build();
  }

  /**
   * Their cards, in this order. What has gone since the index found it is left out.
   *
   * @param version of the whole catalogue, read before; nothing here is older
   */
  List<String> of(Page page, long version, List<ActivityKey> wanted) {
    Map<Long, Long> versions = known.at(version).orElse(Map.of());
    LocalDate today = Norway.today(clock);
    Map<ActivityKey, String> found = new HashMap<>();
    var missing = new ArrayList<ActivityKey>();
    for (ActivityKey key : wanted) {
      Ready card = cards.getIfPresent(key(page, key));
      if (card != null
          && Objects.equals(versions.get(key.municipality()), card.version())
          && card.day().equals(today)) {
        found.put(key, card.html());
      } else {
        missing.add(key);
      }
    }
    for (PublicActivity activity : feed.of(Caller.ANYONE, missing)) {
      var key = new ActivityKey(activity.municipality(), activity.id());
      String html = html(page, activity);
      Long made = versions.get(key.municipality());
      if (made != null) {
        cards.put(key(page, key), new Ready(made, today, html));
      }
      found.put(key, html);
    }
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static Key key(Page page, ActivityKey key) {
    return new Key(key.municipality(), key.id(), page.language());
  }

  private String html(Page page, PublicActivity activity) {
    var context = new Context(page.language().locale(), page.model());
    context.setVariable("card", ActivityCard.of(page, List.of(activity)).getFirst());
    // The dash of times is all that keeps most cards from being small.
    return templates.process(TEMPLATE, FRAGMENT, context).replace("–", "&ndash;");
  }
}
