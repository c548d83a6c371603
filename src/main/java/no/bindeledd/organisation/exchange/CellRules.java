package no.bindeledd.organisation.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.organisation.Categories;
import no.bindeledd.organisation.OrganisationNumber;
import org.springframework.stereotype.Component;

/** What a cell may say, and how it is written in the portal. */
@Component
class CellRules {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PURPOSE = 500;
  private static final DateTimeFormatter NORWEGIAN =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern BLANKS = Pattern.compile("^[ \\u00a0]+|[ \\u00a0]+$");
  private static final int NO_LETTER = 0xfffd;

  private final SheetWords words;

  CellRules(SheetWords words) {
    this.words = words;
  }

  /** Each cell as the portal writes it; where it cannot, a reason at its field. */
  ReadRow read(Sheet.Row row, LocalDate today) {
    var values = new EnumMap<SheetField, String>(SheetField.class);
    var reasons = new ArrayList<Reason>();
    row.cells()
        .forEach(
            (field, cell) -> {
              String text = trimmed(field, cell);
              if (!text.isBlank()) {
                Optional<String> value = value(field, text, today);
                value.ifPresent(v -> values.put(field, v));
                reasons.addAll(reasons(field, text, value));
              }
            });
    if (row.tooMany()) {
      reasons.add(Reason.of("organisation.exchange.why.tooMany"));
    }
    if (!values.containsKey(SheetField.NAME) && reasons.stream().noneMatch(at(SheetField.NAME))) {
      reasons.add(Reason.at(SheetField.NAME.fieldName(), "organisation.reason.nameMissing"));
    }
    return new ReadRow(row.line(), values, List.copyOf(reasons));
  }

  private static Predicate<Reason> at(SheetField field) {
    return reason -> field.fieldName().equals(reason.field());
  }

  private Optional<String> value(SheetField field, String text, LocalDate today) {
    return switch (field) {
      case NAME -> Optional.of(text).filter(t -> t.length() <= LONGEST_NAME);
      case PURPOSE -> Optional.of(text).filter(t -> t.length() <= LONGEST_PURPOSE);
      case NUMBER ->
          Optional.of(OrganisationNumber.digits(text)).filter(OrganisationNumber::isValid);
      case KIND -> words.kind(text).map(Enum::name);
      case CATEGORY -> Optional.of(text).filter(Categories::contains);
      case EMAIL -> Optional.of(text).filter(ContactDetails::isEmail);
      case PHONE -> Optional.of(text).filter(ContactDetails::isPhone);
      case WEBSITE -> Optional.of(text).filter(ContactDetails::isWebsite);
      case FOUNDED -> day(text).filter(day -> !day.isAfter(today)).map(LocalDate::toString);
      case LANGUAGE ->
          switch (text.toLowerCase(Locale.ROOT)) {
            case "nb", "bokmål", "nob", "nb-no" -> Optional.of("nb");
            case "nn", "nynorsk", "nno", "nn-no" -> Optional.of("nn");
            default -> Optional.empty();
          };
      case VOLUNTARY, REF -> Optional.of(text);
    };
  }

  private static List<Reason> reasons(SheetField field, String text, Optional<String> value) {
    if (value.isPresent()) {
      return List.of();
    }
    String key =
        switch (field) {
          case NAME -> "organisation.reason.nameLong";
          case PURPOSE -> "organisation.reason.purposeLong";
          case NUMBER -> "organisation.reason.number";
          case EMAIL -> "organisation.reason.email";
          case PHONE -> "organisation.reason.phone";
          case WEBSITE -> "organisation.reason.website";
          case KIND -> "organisation.exchange.why.kind";
          case CATEGORY -> "organisation.exchange.why.category";
          case FOUNDED -> "organisation.exchange.why.founded";
          case LANGUAGE -> "organisation.exchange.why.language";
          case VOLUNTARY, REF -> throw new IllegalStateException(field + " takes every text");
        };
    String shown = text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 30)) : text;
    return List.of(Reason.at(field.fieldName(), key, Map.of("cell", shown)));
  }

  /** ISO 8601, or as Norwegians write days. */
  private static Optional<LocalDate> day(String text) {
    for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, NORWEGIAN)) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeParseException next) {
        continue;
      }
    }
    return Optional.empty();
  }

  /** Blanks around a cell are nobody's name; other signs at its ends stay as they are. */
  private static String trimmed(SheetField field, String cell) {
    String some = cell.length() > SheetLimits.CELL ? cell.substring(0, SheetLimits.CELL) : cell;
    var text = new StringBuilder(some.length());
    some.codePoints().forEach(c -> text.appendCodePoint(isLetter(c) ? c : NO_LETTER));
    boolean isFree = field == SheetField.NAME || field == SheetField.PURPOSE;
    return isFree ? BLANKS.matcher(text).replaceAll("") : text.toString().strip();
  }

  /** Halves of letters and the sign of nothing are none; a database would not take them. */
  private static boolean isLetter(int c) {
    return c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }
}
