package no.bindeledd.organisation.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.bindeledd.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Frivillighetsregisteret says of an organisation. It knows no names; account numbers,
 * statutes and reporting are none of a portal's business and are not kept.
 *
 * @param registered false for one that was deleted from the register
 * @param registeredOn when it came into the register
 * @param grassrootsShare whether it takes part in grasrotandelen
 * @param categories codes of ICNPO, the most important first; about a quarter have several
 */
public record VoluntaryRecord(
    String number,
    boolean registered,
    @Nullable LocalDate registeredOn,
    boolean grassrootsShare,
    List<String> categories) {
  private static final String DELETED = "FrivilligOrganisasjonSlettet";
  private static final int LONGEST_CODE = 10;

  /** Empty for a record without a right number. */
  static Optional<VoluntaryRecord> read(JsonNode record) {
    String number = RegisterJson.text(record, "organisasjonsnummer");
    if (number == null || !OrganisationNumber.isValid(number)) {
      return Optional.empty();
    }
    return Optional.of(
        new VoluntaryRecord(
            number,
            !DELETED.equals(RegisterJson.text(record, "respons_klasse")),
            day(RegisterJson.text(record, "innfoertDato")),
            record.path("grasrotandel").path("deltarI").asBoolean(false),
            categories(record.path("icnpoKategorier"))));
  }

  private static List<String> categories(JsonNode list) {
    var found = new ArrayList<JsonNode>();
    list.forEach(found::add);
    found.sort(Comparator.comparingInt(c -> c.path("rekkefoelge").asInt(Integer.MAX_VALUE)));
    return found.stream().map(VoluntaryRecord::code).flatMap(Optional::stream).distinct().toList();
  }

  /** As it stands in the register, without the blanks in which it writes some. */
  static Optional<String> code(JsonNode category) {
    return Optional.ofNullable(RegisterJson.text(category, "icnpoNummer"))
        .map(code -> code.replaceAll("\\s", ""))
        .filter(code -> code.length() <= LONGEST_CODE);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
