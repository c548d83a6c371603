package no.bindeledd.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.reference.ResourceTable;

/**
 * The municipalities of Norway by their register numbers ({@code reference/municipalities.csv}).
 * Numbers change on 1 January of some years, so each counts from a day up to another.
 */
public final class MunicipalityRegister {
  private static final List<ResourceTable.Row> ROWS =
      ResourceTable.read("reference/municipalities.csv").rows();

  private MunicipalityRegister() {}

  /**
   * An entry of the register.
   *
   * @param number four characters, the first of which may be 0
   * @param county name of the county (fylke)
   * @param latitude of its middle, in WGS84 degrees
   * @param longitude of its middle, in WGS84 degrees
   */
  public record Entry(
      String number, String name, String county, double latitude, double longitude) {}

  /** What a number means on a day. */
  public static Optional<Entry> byNumber(String number, LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.get("number").equals(number) && counts(row, day))
        .findFirst()
        .map(MunicipalityRegister::entry);
  }

  /** The numbers of those that a municipality borders on, on land. */
  public static Set<String> neighbours(String number, LocalDate day) {
    return ROWS.stream()
        .filter(row -> row.get("number").equals(number) && counts(row, day))
        .findFirst()
        .map(row -> Set.copyOf(row.list("neighbours", " ")))
        .orElse(Set.of());
  }

  /** All that count on a day, by number. */
  public static List<Entry> on(LocalDate day) {
    return ROWS.stream().filter(row -> counts(row, day)).map(MunicipalityRegister::entry).toList();
  }

  private static boolean counts(ResourceTable.Row row, LocalDate day) {
    String end = row.get("validTo");
    return !day.isBefore(LocalDate.parse(row.get("validFrom")))
        && (end.isEmpty() || day.isBefore(LocalDate.parse(end)));
  }

  private static Entry entry(ResourceTable.Row row) {
    return new Entry(
        row.get("number"),
        row.get("name"),
        row.get("county"),
        Double.parseDouble(row.get("latitude")),
        Double.parseDouble(row.get("longitude")));
  }
}
