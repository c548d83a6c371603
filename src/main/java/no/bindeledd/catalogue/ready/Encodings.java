package no.bindeledd.catalogue.ready;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a request says of the forms in which it takes a page, and of the page that it has. */
final class Encodings {
  private static final String WEAK = "W/";

  private Encodings() {}

  /** Whether gzip is named with a weight above nothing, by itself or as one of any. */
  static boolean takesGzip(HttpServletRequest request) {
    @Nullable Boolean any = null;
    for (String one : all(request, HttpHeaders.ACCEPT_ENCODING)) {
      String[] parts = one.toLowerCase(Locale.ROOT).split(";");
      String name = parts[0].strip();
      boolean wanted = isWanted(parts);
      if (name.equals("gzip") || name.equals("x-gzip")) {
        return wanted;
      }
      if (name.equals("*")) {
        any = wanted;
      }
    }
    return Boolean.TRUE.equals(any);
  }

  private static boolean isWanted(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith("q=")) {
        return part.substring(2).chars().anyMatch(digit -> digit >= '1' && digit <= '9');
      }
    }
    return true;
  }

  /** Whether the reader has the page with this tag; weak and strong are the same here. */
  static boolean has(HttpServletRequest request, String tag) {
    String bare = bare(tag);
    return all(request, HttpHeaders.IF_NONE_MATCH).stream()
        .anyMatch(one -> one.equals("*") || bare(one).equals(bare));
  }

  private static String bare(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  private static List<String> all(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .toList();
  }
}
