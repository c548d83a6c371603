package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.catalogue.search.SearchAnswer;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form above list, week, map and month: the same question, whichever way it is answered. */
@Component
class SearchForm {
  private final PublicActivityService activities;
  private final MunicipalityService municipalities;
  private final ActivityFinder finder;

  SearchForm(
      PublicActivityService activities, MunicipalityService municipalities, ActivityFinder finder) {
    this.activities = activities;
    this.municipalities = municipalities;
    this.finder = finder;
  }

  /**
   * What was asked, and what that means here.
   *
   * @param areas of the chosen municipality
   * @param near the area that was chosen, if it is one of them
   */
  record Asked(
      Search search, List<MunicipalityOffer> offers, List<Area> areas, @Nullable Area near) {}

  Asked read(long version, Map<String, String> asked) {
    List<MunicipalityOffer> offers = finder.offers(version);
    Search search = Search.of(asked, offers);
    List<Area> areas =
        search.municipality() == null
            ? List.of()
            : municipalities.areas(Caller.ANYONE, search.municipality().municipality());
    Area near =
        areas.stream()
            .filter(area -> Ids.toText(area.id()).equals(search.near()))
            .findFirst()
            .orElse(null);
    return new Asked(search, offers, areas, near);
  }

  /**
   * @param answer null where the database answered, which counts nothing
   */
  void show(
      Page page, Asked asked, @Nullable SearchAnswer answer, CatalogueView view, Model model) {
    var choices = new SearchChoices(page, asked.search(), answer, asked.near(), asked.areas());
    model.addAttribute("search", asked.search());
    model.addAttribute("choices", choices);
    model.addAttribute("municipalities", choices.municipalities(asked.offers()));
    model.addAttribute(
        "languages",
        choices.languages(
            answer == null ? activities.languages(Caller.ANYONE, null).keySet() : Set.of()));
    model.addAttribute("action", page.to(view.path()));
    model.addAttribute("ways", CatalogueView.ways(page, asked.search(), view));
  }
}
