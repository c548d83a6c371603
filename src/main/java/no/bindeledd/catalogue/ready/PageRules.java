package no.bindeledd.catalogue.ready;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.data.Ids;
import org.jspecify.annotations.Nullable;

/** Which pages are kept; what no rule names never is. */
public record PageRules(List<Rule> rules) {
  /**
   * The pages of one kind.
   *
   * @param name their address as a controller has it, below the language
   * @param ofMunicipality whether such a page is made from one municipality's catalogue alone,
   *     which stands in its address, and not from all of them
   * @param parameters those that the page asks for; of others it never hears
   */
  public record Rule(
      String name, Pattern address, boolean ofMunicipality, List<String> parameters) {

    /** Pages that are made from the whole catalogue, or from nothing that changes by itself. */
    public static Rule of(String name, String... parameters) {
      return new Rule(name, pattern(name), false, List.of(parameters));
    }

    /** Pages that are made from the catalogue of the {@code {municipality}} in their address. */
    public static Rule ofMunicipality(String name, String... parameters) {
      return new Rule(name, pattern(name), true, List.of(parameters));
    }

    private static Pattern pattern(String name) {
      String expression =
          name.replace(".", "\\.")
              .replace("{municipality}", "(?<municipality>[0-9a-z]{13})")
              .replace("{id}", "[0-9a-z]{13}")
              .replace("{name}", "[0-9a-z][0-9a-z-]*");
      return Pattern.compile(expression);
    }

    /** Whose catalogue the page at this address is made from; null for all. */
    @Nullable Long municipality(Matcher address) {
      return ofMunicipality ? Ids.parse(address.group("municipality")) : null;
    }
  }
}
