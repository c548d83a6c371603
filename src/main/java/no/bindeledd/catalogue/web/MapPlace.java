package no.bindeledd.catalogue.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.catalogue.search.Dimension;
import no.bindeledd.catalogue.search.SearchAnswer;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;

/**
 * A point on the map and what it stands for in the list beside it: a municipality, or the centre of
 * an area. Nothing finer is known to the public, so no point gives a hidden place away.
 *
 * @param address where there is more of it
 * @param cards the first that happen there
 */
record MapPlace(
    String code,
    String name,
    double latitude,
    double longitude,
    int count,
    String address,
    List<ActivityCard> cards) {
  private static final int FIRST = 3;

  /**
   * The areas of a municipality in which something of this happens, by name; behind them those of
   * neighbours that share something with it, under both names.
   */
  static List<MapPlace> areas(
      Page page, Search search, List<Area> areas, List<PublicActivity> activities) {
    Map<Long, List<PublicActivity>> byArea =
        activities.stream()
            .collect(
                Collectors.groupingBy(a -> a.area().id(), LinkedHashMap::new, Collectors.toList()));
    var places = new ArrayList<MapPlace>();
    for (Area area : areas) {
      List<PublicActivity> here = byArea.remove(area.id());
      if (here != null) {
        places.add(of(page, search, area, area.name(), here));
      }
    }
    for (List<PublicActivity> shared : byArea.values()) {
      PublicActivity first = shared.getFirst();
      String name = first.area().name() + ", " + first.municipalityName();
      places.add(of(page, search, first.area(), name, shared));
    }
    return places;
  }

  private static MapPlace of(
      Page page, Search search, Area area, String name, List<PublicActivity> here) {
    String code = Ids.toText(area.id());
    return new MapPlace(
        code,
        name,
        area.latitude(),
        area.longitude(),
        here.size(),
        page.to(CatalogueView.LIST.at(search.nearest(code), Map.of())),
        ActivityCard.of(page, here.stream().limit(FIRST).toList()));
  }

  /** The municipalities in which something of this happens, each in the middle of its areas. */
  static List<MapPlace> municipalities(
      Page page,
      Search search,
      List<MunicipalityOffer> offers,
      @Nullable SearchAnswer answer,
      List<Area> areas) {
    Map<Long, List<Area>> byMunicipality = new HashMap<>();
    areas.forEach(
        a -> byMunicipality.computeIfAbsent(a.municipality(), key -> new ArrayList<>()).add(a));
    return offers.stream()
        .filter(offer -> byMunicipality.containsKey(offer.municipality()))
        .map(
            offer ->
                of(
                    page,
                    search,
                    offer,
                    count(offer, answer),
                    byMunicipality.getOrDefault(offer.municipality(), List.of())))
        .filter(place -> place.count() > 0)
        .toList();
  }

  private static int count(MunicipalityOffer offer, @Nullable SearchAnswer answer) {
    return answer == null
        ? offer.activities()
        : answer.count(Dimension.MUNICIPALITY, String.valueOf(offer.municipality()));
  }

  private static MapPlace of(
      Page page, Search search, MunicipalityOffer offer, int count, List<Area> areas) {
    return new MapPlace(
        offer.slug(),
        offer.name(),
        areas.stream().mapToDouble(Area::latitude).average().orElseThrow(),
        areas.stream().mapToDouble(Area::longitude).average().orElseThrow(),
        count,
        page.to(CatalogueView.MAP.at(search.in(offer), Map.of())),
        List.of());
  }
}
