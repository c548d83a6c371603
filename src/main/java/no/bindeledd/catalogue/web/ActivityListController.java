package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The list of activities, with its filters in the address. */
@Controller
class ActivityListController {
  private final PublicActivityService activities;
  private final MunicipalityService municipalities;
  private final ActivityFinder finder;
  private final Freshness freshness;

  ActivityListController(
      PublicActivityService activities,
      MunicipalityService municipalities,
      ActivityFinder finder,
      Freshness freshness) {
    this.activities = activities;
    this.municipalities = municipalities;
    this.finder = finder;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/activities")
  @Nullable String list(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    long version = activities.version(Caller.ANYONE, null);
    String source = finder.source();
    if (freshness.known(web, page, version, source)) {
      return null;
    }
    List<MunicipalityOffer> offers = finder.offers(version);
    Search search = Search.of(asked, offers);
    List<Area> areas = areas(search);
    Area near = near(search, areas);
    ActivityFinder.Result result = finder.find(version, search, near);
    if (!source.equals(finder.source())) {
      // The index came or went meanwhile, and the tag says otherwise.
      Objects.requireNonNull(web.getResponse())
          .setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
    }
    var choices = new SearchChoices(page, search, result.answer(), near, areas);
    model.addAttribute("search", search);
    model.addAttribute("choices", choices);
    model.addAttribute("municipalities", choices.municipalities(offers));
    model.addAttribute(
        "languages",
        choices.languages(
            result.answer() == null
                ? activities.languages(Caller.ANYONE, null).keySet()
                : Set.of()));
    model.addAttribute("count", result.total());
    model.addAttribute("cards", ActivityCard.of(page, result.found()));
    model.addAttribute("here", result.here());
    model.addAttribute("pages", result.pages());
    model.addAttribute(
        "pager",
        Pager.of(result.here(), result.pages(), number -> page.to(search.address(number))));
    return "catalogue/activities";
  }

  private List<Area> areas(Search search) {
    return search.municipality() == null
        ? List.of()
        : municipalities.areas(Caller.ANYONE, search.municipality().municipality());
  }

  /** The area that was chosen, if it is one of them. */
  private static @Nullable Area near(Search search, List<Area> areas) {
    return areas.stream()
        .filter(area -> Ids.toText(area.id()).equals(search.near()))
        .findFirst()
        .orElse(null);
  }
}
