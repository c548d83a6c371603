package no.bindeledd.catalogue.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.catalogue.search.CatalogueSearch;
import no.bindeledd.foundation.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What somebody who writes in the search field may be about to write. Holds what stands on public
 * pages and nothing about who asks; a node answers so many a second and then says "later", which
 * costs a reader the suggestions and not the search.
 */
@RestController
class SearchSuggestionController {
  private static final int A_SECOND = 200;

  private final PublicActivityService activities;
  private final CatalogueSearch search;
  private final Freshness freshness;
  private final Bucket allowance =
      Bucket.builder()
          .addLimit(limit -> limit.capacity(A_SECOND).refillGreedy(A_SECOND, Duration.ofSeconds(1)))
          .build();

  SearchSuggestionController(
      PublicActivityService activities, CatalogueSearch search, Freshness freshness) {
    this.activities = activities;
    this.search = search;
    this.freshness = freshness;
  }

  /**
   * What is suggested.
   *
   * @param heard how many there are, for those who hear the page
   */
  record Suggestions(String heard, List<String> words) {}

  @GetMapping(path = Page.ROOT + "/activities/suggestions", produces = "application/json")
  @Nullable ResponseEntity<Suggestions> suggest(
      Page page, @RequestParam(name = "q", defaultValue = "") String text, ServletWebRequest web) {
    if (!allowance.tryConsume(1)) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
          .header("Retry-After", "1")
          .header("Cache-Control", "no-store")
          .build();
    }
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, search.isReady(), "suggestions")) {
      return null;
    }
    List<String> words =
        text.length() > Search.LONGEST_TEXT
            ? List.of()
            : search.suggestions(version, text, page.language());
    String heard =
        page.t().get("catalogue.search.suggestions.heard", Map.of("count", words.size()));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Suggestions(heard, words));
  }
}
