package no.bindeledd.catalogue.web;

import java.util.Map;
import no.bindeledd.catalogue.ready.KnownVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The list of activities, with its filters in the address. */
@Controller
class ActivityListController {
  private final KnownVersions versions;
  private final SearchForm form;
  private final ActivityFinder finder;
  private final ReadyCards cards;
  private final Freshness freshness;

  ActivityListController(
      KnownVersions versions,
      SearchForm form,
      ActivityFinder finder,
      ReadyCards cards,
      Freshness freshness) {
    this.versions = versions;
    this.form = form;
    this.finder = finder;
    this.cards = cards;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/activities")
  @Nullable String list(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    long version = versions.whole();
    String source = finder.source();
    if (freshness.known(web, page, version, source)) {
      return null;
    }
    SearchForm.Asked question = form.read(version, asked);
    Search search = question.search();
    ActivityFinder.Result result = finder.find(version, search, question.near());
    if (!source.equals(finder.source())) {
      freshness.doubt(web);
    }
    form.show(page, question, result.answer(), CatalogueView.LIST, model);
    model.addAttribute("count", result.total());
    model.addAttribute("cards", cards.of(page, version, result.keys()));
    model.addAttribute("here", result.here());
    model.addAttribute("pages", result.pages());
    model.addAttribute(
        "pager",
        Pager.of(result.here(), result.pages(), number -> page.to(search.address(number))));
    return "catalogue/activities";
  }
}
