package no.bindeledd.catalogue.web;

import java.util.Map;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The list for other people's pages: the only one that may stand in their frames. It has no form
 * and nothing to press but links that leave the frame, so there is nothing to be tricked into.
 */
@Controller
class EmbedController {
  private final PublicActivityService activities;
  private final ActivityFinder finder;
  private final Freshness freshness;

  EmbedController(PublicActivityService activities, ActivityFinder finder, Freshness freshness) {
    this.activities = activities;
    this.finder = finder;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/embed")
  @Nullable String list(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, finder.source())) {
      return null;
    }
    Search search = Search.of(asked, finder.offers(version)).followed();
    ActivityFinder.Result found = finder.find(version, search, null);
    model.addAttribute("cards", ActivityCard.of(page, finder.inOrder(found.keys())));
    model.addAttribute("count", found.total());
    model.addAttribute("all", page.to(search.address(1)));
    return "catalogue/embed";
  }
}
