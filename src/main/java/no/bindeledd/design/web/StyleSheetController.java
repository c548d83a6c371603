package no.bindeledd.design.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.data.Secrets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The design system as one file: ten requests would hold up the first page on a slow phone. The
 * sources stay apart, each with one purpose, and their order is written here only.
 */
@Controller
public class StyleSheetController {
  /** In the order of the cascade: values, elements, components, layouts. */
  static final List<String> PARTS =
      List.of(
          "tokens",
          "fonts",
          "base",
          "components",
          "patterns",
          "lists",
          "attendance",
          "forms",
          "search",
          "icons",
          "frame",
          "pages",
          "open",
          "views",
          "print");

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private final String style;
  private final String tag;

  StyleSheetController() {
    var all = new StringBuilder();
    PARTS.forEach(part -> all.append(read(part)).append('\n'));
    style = all.toString();
    // Weak: the server may compress what it tags
    tag = "W/\"" + Secrets.hash(style).substring(0, 16) + "\"";
  }

  @GetMapping("/style.css")
  ResponseEntity<String> style(
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    ResponseEntity.BodyBuilder answer =
        known.contains(tag) ? ResponseEntity.status(304) : ResponseEntity.ok().contentType(CSS);
    answer.eTag(tag).cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic());
    return known.contains(tag) ? answer.build() : answer.body(style);
  }

  private static String read(String part) {
    try (InputStream file =
        new ClassPathResource("META-INF/resources/" + part + ".css").getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("A part of the style sheet is missing: " + part, e);
    }
  }
}
