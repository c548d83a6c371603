package no.bindeledd.catalogue.web;

import java.net.URI;
import no.bindeledd.foundation.web.SitePolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ground of the public map, under {@code bindeledd.map}.
 *
 * @param tiles address of a tile server with {z}, {x} and {y}; empty: a plain ground
 * @param attribution whom to thank for it, as its owner wishes
 */
@ConfigurationProperties("bindeledd.map")
record MapProperties(@DefaultValue("") String tiles, @DefaultValue("") String attribution) {

  MapProperties {
    if (!tiles.isEmpty()) {
      requireTiles(tiles);
    }
  }

  /** What the page of the map may load: its tiles from exactly this server, nothing else. */
  String policy() {
    return tiles.isEmpty() ? SitePolicy.ALL : SitePolicy.withImagesFrom(origin(tiles));
  }

  private static void requireTiles(String tiles) {
    boolean whole = tiles.contains("{z}") && tiles.contains("{x}") && tiles.contains("{y}");
    URI server = URI.create(tiles.replaceAll("[{}]", ""));
    boolean web = "https".equals(server.getScheme()) || "http".equals(server.getScheme());
    if (!whole || !web || server.getHost() == null || server.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "bindeledd.map.tiles must be like https://tiles.example.org/{z}/{x}/{y}.png");
    }
  }

  private static String origin(String tiles) {
    URI server = URI.create(tiles.replaceAll("[{}]", ""));
    return server.getScheme() + "://" + server.getRawAuthority();
  }
}
