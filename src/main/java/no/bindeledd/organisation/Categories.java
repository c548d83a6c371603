package no.bindeledd.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bindeledd.foundation.reference.ResourceTable;

/**
 * What organisations do: the categories of ICNPO that Frivillighetsregisteret uses ({@code
 * reference/icnpo.csv}). The register names them in bokmål.
 */
public final class Categories {
  private static final Map<String, String> NAMES =
      ResourceTable.read("reference/icnpo.csv").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("name")));

  private Categories() {}

  /** Empty for a code that the register does not use. */
  public static Optional<String> name(String code) {
    return Optional.ofNullable(NAMES.get(code));
  }
}
