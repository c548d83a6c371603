package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What is near: the areas to choose from, with their centres, so that a browser can tell which is
 * nearest without telling us where it is.
 */
@Controller
class NearController {
  private final PublicActivityService activities;
  private final MunicipalityService municipalities;
  private final ActivityFinder finder;
  private final Freshness freshness;

  NearController(
      PublicActivityService activities,
      MunicipalityService municipalities,
      ActivityFinder finder,
      Freshness freshness) {
    this.activities = activities;
    this.municipalities = municipalities;
    this.finder = finder;
    this.freshness = freshness;
  }

  /** A municipality to choose an area of. */
  record Place(String name, List<Centre> centres) {}

  /** The centre of an area, and what is near it. */
  record Centre(String name, double latitude, double longitude, String address) {}

  @GetMapping(Page.ROOT + "/near")
  @Nullable String choose(Page page, ServletWebRequest web, Model model) {
    long version = activities.version(Caller.ANYONE, null);
    List<Area> areas = municipalities.areas(Caller.ANYONE);
    if (freshness.known(web, page, version, areas)) {
      return null;
    }
    Map<Long, List<Area>> byMunicipality =
        areas.stream().collect(Collectors.groupingBy(Area::municipality));
    model.addAttribute(
        "places",
        finder.offers(version).stream()
            .filter(offer -> byMunicipality.containsKey(offer.municipality()))
            .map(
                offer ->
                    place(
                        page, offer, byMunicipality.getOrDefault(offer.municipality(), List.of())))
            .toList());
    return "catalogue/near";
  }

  private static Place place(Page page, MunicipalityOffer offer, List<Area> areas) {
    Search here = Search.of(Map.of("municipality", offer.slug()), List.of(offer));
    return new Place(
        offer.name(),
        areas.stream()
            .map(
                area ->
                    new Centre(
                        area.name(),
                        area.latitude(),
                        area.longitude(),
                        page.to(here.nearest(Ids.toText(area.id())).address(1))))
            .toList());
  }
}
