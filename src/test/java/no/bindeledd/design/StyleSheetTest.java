package no.bindeledd.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What keeps the design system one: raw values in one file, no left or right, no dead ends. */
class StyleSheetTest {
  private static final Pattern RAW_COLOUR =
      Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch|color)\\(");
  private static final Pattern LEFT_OR_RIGHT =
      Pattern.compile(
          "(?m)^\\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)[a-z-]*|left|right|top|bottom"
              + "|width|height|(?:min|max)-(?:width|height)|text-align: (?:left|right)|float)\\b\\s*[:;]");
  private static final Pattern USED = Pattern.compile("var\\((--(?!lumo|vaadin)[a-z0-9-]+)");
  private static final Pattern DEFINED = Pattern.compile("(--[a-z0-9-]+):");
  private static final Pattern ADDRESS = Pattern.compile("url\\(\"([^\"]+)\"\\)");

  @Test
  void only_the_tokens_name_colours() throws IOException {
    for (Path file : Css.files()) {
      if (!file.endsWith("tokens.css")) {
        assertThat(found(RAW_COLOUR, Css.withoutComments(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void nothing_says_left_or_right_so_that_right_to_left_follows_by_itself() throws IOException {
    for (Path file : Css.files()) {
      assertThat(found(LEFT_OR_RIGHT, Css.withoutComments(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void every_token_that_is_used_is_defined() throws IOException {
    var used = new HashSet<String>();
    var defined = new HashSet<String>();
    for (Path file : Css.files()) {
      String css = Css.withoutComments(file);
      USED.matcher(css).results().forEach(m -> used.add(m.group(1)));
      DEFINED.matcher(css).results().forEach(m -> defined.add(m.group(1)));
    }
    assertThat(defined).containsAll(used);
  }

  @Test
  void every_font_icon_and_picture_is_there() throws IOException {
    for (Path file : Css.files()) {
      var addresses = ADDRESS.matcher(Css.withoutComments(file));
      while (addresses.find()) {
        String address = addresses.group(1);
        assertThat(
                Files.exists(Css.FOLDER.resolve(address))
                    || getClass().getResource("/META-INF/resources/" + address) != null)
            .as(address)
            .isTrue();
      }
    }
  }

  @Test
  void every_symbol_has_its_picture() throws IOException {
    String icons = Css.withoutComments(Css.FOLDER.resolve("icons.css"));
    for (Symbol symbol : Symbol.values()) {
      assertThat(icons).contains(".icon-" + symbol.name().toLowerCase(Locale.ROOT) + " {");
    }
  }

  private static List<String> found(Pattern pattern, String css) {
    var all = new ArrayList<String>();
    pattern.matcher(css).results().forEach(m -> all.add(m.group().strip()));
    return all;
  }
}
