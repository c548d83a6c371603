package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.HtmlUtils;

/** For those who carry the catalogue on: what other programs can read, and how to show a list. */
@Controller
class OpenController {
  private final PublicActivityService activities;
  private final ActivityFinder finder;
  private final Freshness freshness;
  private final PortalProperties portal;

  OpenController(
      PublicActivityService activities,
      ActivityFinder finder,
      Freshness freshness,
      PortalProperties portal) {
    this.activities = activities;
    this.finder = finder;
    this.freshness = freshness;
    this.portal = portal;
  }

  @GetMapping(Page.ROOT + "/open")
  @Nullable String open(Page page, ServletWebRequest web, Model model) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version)) {
      return null;
    }
    // A municipality that exists, so that the examples can be tried.
    String filter =
        finder.offers(version).stream()
            .findFirst()
            .map(m -> "?municipality=" + m.slug() + "&language=ar")
            .orElse("?language=ar");
    model.addAttribute("calendar", examples(page.to("/activities.ics"), filter));
    model.addAttribute("news", examples(page.to("/activities.rss"), filter));
    model.addAttribute(
        "api",
        List.of(
            portal.link(
                ApiController.ROOT + "/activities" + filter + "&lang=" + page.language().code()),
            portal.link(ApiController.ROOT + "/municipalities")));
    model.addAttribute("document", ApiController.ROOT + "/openapi.json");
    model.addAttribute("sitemap", List.of(portal.link("/sitemap.xml")));
    model.addAttribute("days", FeedController.DAYS);
    model.addAttribute("newest", FeedController.NEWS);
    model.addAttribute("most", ApiPaging.MOST);
    return "catalogue/open";
  }

  private List<String> examples(String path, String filter) {
    return List.of(portal.link(path), portal.link(path + filter));
  }

  /** Which list, as a form; and the code for it, to copy. */
  @GetMapping(Page.ROOT + "/open/embed")
  @Nullable String embed(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version)) {
      return null;
    }
    List<MunicipalityOffer> offers = finder.offers(version);
    Search search = Search.of(asked, offers).followed();
    var choices = new SearchChoices(page, search, null, null, List.of());
    model.addAttribute("search", search);
    model.addAttribute("municipalities", choices.municipalities(offers));
    model.addAttribute(
        "languages", choices.languages(activities.languages(Caller.ANYONE, null).keySet()));
    String frame = page.to(search.at("/embed"));
    model.addAttribute("alone", frame);
    model.addAttribute("code", code(page, portal.link(frame)));
    return "catalogue/open-embed";
  }

  private static String code(Page page, String address) {
    return "<iframe src=\""
        + HtmlUtils.htmlEscape(address)
        + "\" title=\""
        + HtmlUtils.htmlEscape(page.t().get("catalogue.list.title"))
        + "\" lang=\""
        + page.language().code()
        + "\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
        + " width=\"100%\" height=\"600\" style=\"border:0\"></iframe>";
  }
}
