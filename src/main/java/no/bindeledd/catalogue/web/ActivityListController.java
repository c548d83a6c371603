package no.bindeledd.catalogue.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The list of activities, with its filters in the address. */
@Controller
class ActivityListController {
  private static final int PER_PAGE = 20;

  private final PublicActivityService activities;
  private final Freshness freshness;

  ActivityListController(PublicActivityService activities, Freshness freshness) {
    this.activities = activities;
    this.freshness = freshness;
  }

  /** One choice of a filter. */
  record Option(String code, String name, boolean chosen) {}

  @GetMapping(Page.ROOT + "/activities")
  @Nullable String list(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    if (freshness.known(web, page, activities.version(Caller.ANYONE, null))) {
      return null;
    }
    List<MunicipalityOffer> municipalities = activities.municipalities(Caller.ANYONE);
    Search search = Search.of(asked, municipalities);
    int count = activities.count(Caller.ANYONE, search.filter());
    int pages = Math.max(1, Math.ceilDiv(count, PER_PAGE));
    int here = Math.min(search.page(), pages);
    var found = activities.find(Caller.ANYONE, search.filter(), (here - 1) * PER_PAGE, PER_PAGE);
    model.addAttribute("search", search);
    model.addAttribute("municipalities", municipalities(municipalities, search));
    model.addAttribute("languages", languages(page, search));
    model.addAttribute("days", days(page, search));
    model.addAttribute("count", count);
    model.addAttribute("cards", ActivityCard.of(page, found));
    model.addAttribute("here", here);
    model.addAttribute("pages", pages);
    model.addAttribute("pager", Pager.of(here, pages, number -> page.to(search.address(number))));
    return "catalogue/activities";
  }

  private static List<Option> municipalities(List<MunicipalityOffer> offers, Search search) {
    return offers.stream()
        .map(m -> new Option(m.slug(), m.name(), m.equals(search.municipality())))
        .toList();
  }

  /** Those that are spoken somewhere, so that no choice leads nowhere. */
  private List<Option> languages(Page page, Search search) {
    var spoken = activities.languages(Caller.ANYONE, null).keySet();
    return SpokenLanguages.all().stream()
        .filter(code -> spoken.contains(code) || code.equals(search.language()))
        .map(
            code ->
                new Option(
                    code,
                    SpokenLanguages.name(code, page.language()),
                    code.equals(search.language())))
        .toList();
  }

  private static List<Option> days(Page page, Search search) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Option(Search.code(day), page.words().weekday(day), day == search.day()))
        .toList();
  }
}
