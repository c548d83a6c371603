package no.bindeledd.catalogue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.ThemeService;
import no.bindeledd.foundation.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What activities are about, as pages speak of it. */
@Component
class Themes {
  private final ThemeService themes;
  private volatile @Nullable Counted everywhere;

  private record Counted(long version, Map<Interest, Integer> counts) {}

  Themes(ThemeService themes) {
    this.themes = themes;
  }

  /**
   * A theme that leads somewhere.
   *
   * @param count how many activities there are
   */
  record Theme(String address, String name, int count) {}

  static String code(Interest theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Interest> parse(String code) {
    return Stream.of(Interest.values()).filter(theme -> code(theme).equals(code)).findFirst();
  }

  static String name(Page page, Interest theme) {
    return page.t().get("catalogue.interest." + theme.name());
  }

  /** The address of a theme's page, in one municipality or everywhere. */
  static String address(Page page, Interest theme, @Nullable String municipality) {
    String here = municipality == null ? "" : "?municipality=" + municipality;
    return page.to("/themes/" + code(theme) + here);
  }

  /** Those that have something to offer, everywhere; counted once for each version. */
  List<Theme> everywhere(Page page, long version) {
    return of(page, counts(version), null);
  }

  /** The same as what they are. */
  Set<Interest> withOffers(long version) {
    return counts(version).keySet();
  }

  /** Those that have something to offer in a municipality. */
  List<Theme> in(Page page, MunicipalityOffer place) {
    return of(page, themes.counts(Caller.ANYONE, place.municipality()), place.slug());
  }

  private Map<Interest, Integer> counts(long version) {
    Counted seen = everywhere;
    if (seen == null || seen.version() != version) {
      seen = new Counted(version, themes.counts(Caller.ANYONE, null));
      everywhere = seen;
    }
    return seen.counts();
  }

  private static List<Theme> of(
      Page page, Map<Interest, Integer> counts, @Nullable String municipality) {
    return Arrays.stream(Interest.values())
        .filter(counts::containsKey)
        .map(
            theme ->
                new Theme(
                    address(page, theme, municipality),
                    name(page, theme),
                    counts.getOrDefault(theme, 0)))
        .toList();
  }
}
