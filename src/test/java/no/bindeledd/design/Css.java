package no.bindeledd.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The style sheets as the tests read them. */
final class Css {
  static final Path FOLDER = Path.of("frontend");
  private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private Css() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".css")).sorted().toList();
    }
  }

  static String withoutComments(Path file) throws IOException {
    return COMMENT.matcher(Files.readString(file)).replaceAll("");
  }

  /** The custom properties of the first rule whose selector begins so. */
  static Map<String, String> tokens(String selector) throws IOException {
    String css = withoutComments(FOLDER.resolve("tokens.css"));
    int start = css.indexOf(selector);
    if (start < 0) {
      throw new IllegalArgumentException("No rule for " + selector);
    }
    var tokens = new LinkedHashMap<String, String>();
    var found = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
    while (found.find()) {
      tokens.put(found.group(1), found.group(2).strip());
    }
    return tokens;
  }
}
