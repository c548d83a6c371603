package no.bindeledd.catalogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways in which the same activities can be seen. */
enum CatalogueView {
  LIST("/activities"),
  WEEK("/activities/week"),
  MAP("/activities/map"),
  MONTH("/activities/month");

  private final String path;

  CatalogueView(String path) {
    this.path = path;
  }

  /** Where the same can be seen otherwise. */
  record Way(String address, String name, String icon, boolean here) {}

  /** The address without its language. */
  String at(Search search, Map<String, String> more) {
    return search.at(path, more);
  }

  String path() {
    return path;
  }

  static List<Way> ways(Page page, Search search, CatalogueView here) {
    return Arrays.stream(values())
        .map(
            view ->
                new Way(
                    page.to(view.at(search, Map.of())),
                    page.t().get("catalogue.view." + view.name()),
                    view.name().toLowerCase(Locale.ROOT),
                    view == here))
        .toList();
  }
}
