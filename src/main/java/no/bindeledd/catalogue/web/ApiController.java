package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.OpenCatalogueService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.Session;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The public catalogue for programs, as {@code api/openapi.json} describes it; a test holds the two
 * together. What nobody knows a filter by is said and not passed over: a program cannot see that a
 * list is longer than it meant.
 */
@RestController
class ApiController {
  static final String ROOT = "/api/v1";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  private static final Set<String> PAGING = Set.of("limit", "after", ApiPages.LANGUAGE);
  private static final Set<String> FILTERS =
      Set.of("municipality", "language", "day", "q", "level", "age", "kind", "childcare", "free");

  private final OpenCatalogueService catalogue;
  private final PublicActivityService activities;
  private final ActivityFinder finder;
  private final ApiPages pages;
  private final Freshness freshness;
  private final PortalProperties portal;
  private final Clock clock;
  private final byte[] document;

  ApiController(
      OpenCatalogueService catalogue,
      PublicActivityService activities,
      ActivityFinder finder,
      ApiPages pages,
      Freshness freshness,
      PortalProperties portal,
      Clock clock) {
    this.catalogue = catalogue;
    this.activities = activities;
    this.finder = finder;
    this.pages = pages;
    this.freshness = freshness;
    this.portal = portal;
    this.clock = clock;
    document = document();
  }

  @GetMapping(path = ROOT + "/activities", produces = JSON)
  @Nullable ResponseEntity<ApiAnswer.Piece<ApiAnswer.Activity>> activities(
      @RequestParam Map<String, String> asked, HttpServletRequest request, ServletWebRequest web) {
    onlyThese(asked, FILTERS, PAGING);
    Page page = pages.page(request);
    int limit = ApiPaging.limit(asked.get("limit"));
    ActivityKey last = ApiPaging.activity(asked.get("after"));
    long version = activities.version(Caller.ANYONE, null);
    Search search = understood(asked, Search.of(asked, finder.offers(version)));
    if (freshness.known(web, page, version, "api")) {
      return null;
    }
    List<PublicActivity> found = catalogue.after(Caller.ANYONE, search.filter(), last, limit + 1);
    List<ApiAnswer.Activity> shown =
        found.stream().limit(limit).map(a -> ApiAnswer.Activity.of(page, portal, a)).toList();
    String next = found.size() > limit ? shown.getLast().id() : null;
    return answer(new ApiAnswer.Piece<>(shown, next == null ? null : next(request, next)));
  }

  @GetMapping(path = ROOT + "/activities/{id}", produces = JSON)
  @Nullable ResponseEntity<ApiAnswer.Activity> activity(
      @PathVariable String id,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      ServletWebRequest web) {
    onlyThese(asked, Set.of(ApiPages.LANGUAGE), Set.of());
    Page page = pages.page(request);
    ActivityKey key = ActivityAddress.parse(id);
    PublicActivity activity = activities.get(Caller.ANYONE, key.municipality(), key.id());
    long version = activities.version(Caller.ANYONE, key.municipality());
    return freshness.known(web, page, version, "api")
        ? null
        : answer(ApiAnswer.Activity.of(page, portal, activity));
  }

  /** From today on; a program that wants what was has kept it. */
  @GetMapping(path = ROOT + "/activities/{id}/sessions", produces = JSON)
  @Nullable ResponseEntity<ApiAnswer.Piece<ApiAnswer.Meeting>> sessions(
      @PathVariable String id,
      @RequestParam Map<String, String> asked,
      HttpServletRequest request,
      ServletWebRequest web) {
    onlyThese(asked, PAGING, Set.of());
    Page page = pages.page(request);
    int limit = ApiPaging.limit(asked.get("limit"));
    String after = asked.get("after");
    ApiPaging.SessionMark mark =
        after == null
            ? new ApiPaging.SessionMark(
                Norway.today(clock).atStartOfDay(Norway.ZONE).toInstant(), 0)
            : ApiPaging.session(after);
    ActivityKey key = ActivityAddress.parse(id);
    List<Session> found = catalogue.sessions(Caller.ANYONE, key, mark.from(), mark.id(), limit + 1);
    long version = activities.version(Caller.ANYONE, key.municipality());
    if (freshness.known(web, page, version, "api")) {
      return null;
    }
    List<Session> shown = found.stream().limit(limit).toList();
    return answer(
        new ApiAnswer.Piece<>(
            shown.stream().map(ApiAnswer.Meeting::of).toList(),
            found.size() > limit ? next(request, ApiPaging.mark(shown.getLast())) : null));
  }

  /** Those that have something to offer. */
  @GetMapping(path = ROOT + "/municipalities", produces = JSON)
  @Nullable ResponseEntity<ApiAnswer.Piece<ApiAnswer.Municipality>> municipalities(
      @RequestParam Map<String, String> asked, HttpServletRequest request, ServletWebRequest web) {
    onlyThese(asked, Set.of(ApiPages.LANGUAGE), Set.of());
    Page page = pages.page(request);
    long version = activities.version(Caller.ANYONE, null);
    return freshness.known(web, page, version, "api")
        ? null
        : answer(
            new ApiAnswer.Piece<>(
                finder.offers(version).stream()
                    .map(offer -> ApiAnswer.of(page, portal, offer))
                    .toList(),
                null));
  }

  @GetMapping(path = ROOT + "/openapi.json", produces = JSON)
  @Nullable ResponseEntity<byte[]> document(HttpServletRequest request, ServletWebRequest web) {
    return freshness.known(web, pages.page(request), "openapi") ? null : answer(document);
  }

  /** Whatever else somebody tries here, in the API's own words. */
  @RequestMapping("/api/**")
  void nothing(HttpServletRequest request) throws WrongMethod {
    if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
      throw new WrongMethod();
    }
    throw new NotFound();
  }

  /** Nothing here is changed by programs. */
  static final class WrongMethod extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static void onlyThese(Map<String, String> asked, Set<String> some, Set<String> others) {
    asked
        .keySet()
        .forEach(
            name -> {
              if (!some.contains(name) && !others.contains(name)) {
                throw new ApiProblem(name);
              }
            });
  }

  /** What a reader would be told was left out. */
  private static Search understood(Map<String, String> asked, Search search) {
    for (String name : FILTERS) {
      if (asked.containsKey(name) && !search.filteredBy(name)) {
        throw new ApiProblem(name);
      }
    }
    return search;
  }

  private String next(HttpServletRequest request, String mark) {
    String query = request.getQueryString();
    return UriComponentsBuilder.fromUriString(portal.link(request.getRequestURI()))
        .query(query)
        .replaceQueryParam("after", mark)
        .build(true)
        .toUriString();
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static byte[] document() {
    try (InputStream file = new ClassPathResource("api/openapi.json").getInputStream()) {
      return file.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException("The API has no description", missing);
    }
  }
}
