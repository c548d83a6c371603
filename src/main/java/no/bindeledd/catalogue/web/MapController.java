package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.catalogue.search.SearchAnswer;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Where things happen: the list by area, and beside it the same on a map. */
@Controller
class MapController {
  /** A map of more tells nobody anything; the filters make it less. */
  private static final int MOST = 200;

  private final PublicActivityService activities;
  private final MunicipalityService municipalities;
  private final SearchForm form;
  private final ActivityFinder finder;
  private final MapProperties map;
  private final Freshness freshness;

  MapController(
      PublicActivityService activities,
      MunicipalityService municipalities,
      SearchForm form,
      ActivityFinder finder,
      MapProperties map,
      Freshness freshness) {
    this.activities = activities;
    this.municipalities = municipalities;
    this.form = form;
    this.finder = finder;
    this.map = map;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/activities/map")
  @Nullable String show(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    Objects.requireNonNull(web.getResponse()).setHeader("Content-Security-Policy", map.policy());
    long version = activities.version(Caller.ANYONE, null);
    String source = finder.source();
    if (freshness.known(web, page, version, source, map)) {
      return null;
    }
    SearchForm.Asked question = form.read(version, asked);
    Search search = question.search();
    SearchAnswer answer = finder.ask(version, search, MOST).orElse(null);
    boolean near = search.municipality() != null;
    List<MapPlace> places =
        near
            ? areas(page, question, answer)
            : MapPlace.municipalities(
                page, search, question.offers(), answer, municipalities.areas(Caller.ANYONE));
    if (!source.equals(finder.source())) {
      freshness.doubt(web);
    }
    form.show(page, question, answer, CatalogueView.MAP, model);
    model.addAttribute("map", map);
    model.addAttribute("places", places);
    model.addAttribute("near", near);
    model.addAttribute(
        "count", answer == null ? places.stream().mapToInt(MapPlace::count).sum() : answer.total());
    model.addAttribute("cut", answer != null && near && answer.total() > MOST);
    return "catalogue/map";
  }

  private List<MapPlace> areas(
      Page page, SearchForm.Asked question, @Nullable SearchAnswer answer) {
    List<PublicActivity> found = finder.first(question.search(), answer, MOST);
    return MapPlace.areas(page, question.search(), question.areas(), found);
  }
}
