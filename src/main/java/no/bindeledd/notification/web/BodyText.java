package no.bindeledd.notification.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as a page shows it: lines, and in them the links that lead back to this
 * portal. Other addresses stay text, so that nobody is led away by what somebody has typed.
 */
record BodyText(List<List<Piece>> lines) {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

  /**
   * @param href where it leads, within this portal, or null for plain text
   */
  record Piece(String text, @Nullable String href) {}

  static BodyText of(String body, URI portal) {
    return new BodyText(body.strip().lines().map(line -> pieces(line, portal)).toList());
  }

  private static List<Piece> pieces(String line, URI portal) {
    var pieces = new ArrayList<Piece>();
    Matcher found = ADDRESS.matcher(line);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        pieces.add(new Piece(line.substring(end, found.start()), null));
      }
      pieces.add(new Piece(found.group(), within(portal, found.group())));
      end = found.end();
    }
    if (end < line.length()) {
      pieces.add(new Piece(line.substring(end), null));
    }
    return pieces;
  }

  private static @Nullable String within(URI portal, String address) {
    try {
      var uri = URI.create(address);
      boolean ours =
          Objects.equals(uri.getScheme(), portal.getScheme())
              && Objects.equals(uri.getRawAuthority(), portal.getRawAuthority());
      String path = uri.getRawPath();
      // Two slashes would be another host
      if (!ours || !path.startsWith("/") || path.startsWith("//")) {
        return null;
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
