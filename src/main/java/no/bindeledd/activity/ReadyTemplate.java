package no.bindeledd.activity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One of the few templates that the portal itself has, in the form of Norwegian that its reader
 * writes.
 *
 * @param code the same in both forms
 */
public record ReadyTemplate(String code, String name, ActivityContent content) {
  private static final ResourceTable TABLE = ResourceTable.read("reference/activity-templates.csv");

  /** In nynorsk for who reads the portal in that, in bokmål for everybody else. */
  public static List<ReadyTemplate> all(Language reader) {
    String form = form(reader).code();
    return TABLE.rows().stream()
        .filter(row -> row.get("language").equals(form))
        .map(row -> new ReadyTemplate(row.get("code"), row.get("name"), content(row)))
        .toList();
  }

  /** The form of Norwegian in which this reader gets them. */
  public static Language form(Language reader) {
    return reader == Language.NN ? Language.NN : Language.NB;
  }

  static Optional<ReadyTemplate> find(String code, Language reader) {
    return all(reader).stream().filter(t -> t.code().equals(code)).findFirst();
  }

  private static ActivityContent content(ResourceTable.Row row) {
    return new ActivityContent(
        row.get("title"),
        row.get("description"),
        Set.of(Language.NB.code()),
        NorwegianLevel.valueOf(row.get("lowestLevel")),
        Audience.valueOf(row.get("audience")),
        number(row.get("ageFrom")),
        number(row.get("ageTo")),
        row.list("interests", ",").stream().map(Interest::valueOf).collect(Collectors.toSet()),
        "",
        "",
        null,
        "",
        false,
        Series.NONE,
        number(row.get("capacity")),
        0,
        false);
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }
}
