package no.bindeledd.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.reference.ResourceTable;

/**
 * What organisations do: the categories of ICNPO that Frivillighetsregisteret uses ({@code
 * reference/icnpo.csv}), named in the languages of the portal.
 */
public final class Categories {
  private static final Set<String> CODES =
      ResourceTable.read("reference/icnpo.csv").rows().stream()
          .map(row -> row.get("code"))
          .collect(Collectors.toUnmodifiableSet());

  private Categories() {}

  public static boolean contains(String code) {
    return CODES.contains(code);
  }

  /** The key of its name; empty for a code that the register does not use. */
  public static Optional<String> key(String code) {
    return Optional.of(code).filter(CODES::contains).map(c -> "organisation.category." + c);
  }
}
