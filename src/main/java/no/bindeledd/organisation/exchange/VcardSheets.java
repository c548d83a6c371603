package no.bindeledd.organisation.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Organisations as cards for address books: vCard 4.0 is written (RFC 6350), 4.0 and 3.0 are read.
 * What a card has no word for stands in properties of our own; a text with control characters,
 * which no card can hold, stands beside its readable form once more in Base64.
 */
@Component
class VcardSheets {
  private static final String BEGIN = "BEGIN:VCARD";
  private static final String EXACT = "X-BINDELEDD-EXACT-";
  private static final String UID = "urn:x-bindeledd:";

  /** A link, a telephone, or mail as a link: the address in it. */
  private static final Pattern AS_LINK = Pattern.compile("(?i)(?:tel|mailto):(.*)");

  private static final Map<SheetField, String> NAMES = new EnumMap<>(SheetField.class);
  private static final List<String> UNDERSTOOD =
      List.of("VERSION", "KIND", "ORG", "N", "PRODID", "REV", "X-ABSHOWAS");

  static {
    NAMES.put(SheetField.NAME, "FN");
    NAMES.put(SheetField.PURPOSE, "NOTE");
    NAMES.put(SheetField.EMAIL, "EMAIL");
    NAMES.put(SheetField.PHONE, "TEL");
    NAMES.put(SheetField.WEBSITE, "URL");
    NAMES.put(SheetField.LANGUAGE, "LANG");
    NAMES.put(SheetField.NUMBER, "X-ORGANISATION-NUMBER");
    NAMES.put(SheetField.KIND, "X-ORGANISATION-KIND");
    NAMES.put(SheetField.CATEGORY, "X-ICNPO");
    NAMES.put(SheetField.FOUNDED, "X-FOUNDED");
    NAMES.put(SheetField.VOLUNTARY, "X-VOLUNTARY-REGISTER");
    NAMES.put(SheetField.REF, "UID");
  }

  byte[] write(List<Map<SheetField, String>> organisations) {
    var text = new StringBuilder();
    for (Map<SheetField, String> organisation : organisations) {
      text.append(BEGIN).append("\r\nVERSION:4.0\r\nKIND:org\r\n");
      NAMES.forEach(
          (field, name) -> {
            String value = organisation.getOrDefault(field, "");
            if (!value.isEmpty() || field == SheetField.NAME) {
              write(text, field, name, value);
            }
          });
      text.append("END:VCARD\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(StringBuilder text, SheetField field, String name, String value) {
    if (field == SheetField.REF) {
      text.append(VcardText.folded(name + ":" + UID + value));
      return;
    }
    text.append(VcardText.folded(name + ":" + VcardText.escaped(value)));
    if (!VcardText.plain(value).equals(value)) {
      String exact = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
      text.append(VcardText.folded(EXACT + field.name() + ":" + exact));
    }
  }

  static boolean isOne(String text) {
    return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
  }

  Sheet read(SheetText file) throws UnreadableSheet {
    var rows = new ArrayList<Sheet.Row>();
    var notRead = new TreeSet<String>();
    @Nullable List<VcardLine> card = null;
    int number = 0;
    int began = 0;
    for (String line : VcardLine.unfolded(file.text())) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      VcardLine property = VcardLine.of(number, line);
      boolean begins = property.name().equals("BEGIN");
      if (begins == (card != null)) {
        throw new UnreadableSheet(UnreadableSheet.Why.NOT_ENDED, number);
      }
      if (card == null) {
        card = new ArrayList<>();
        began = number;
      } else if (property.name().equals("END")) {
        rows.add(row(began, card, notRead));
        card = null;
      } else {
        card.add(property);
      }
      if (rows.size() > SheetLimits.ROWS) {
        throw new UnreadableSheet(UnreadableSheet.Why.TOO_MANY_ROWS, number);
      }
    }
    if (card != null) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_ENDED, began);
    }
    return new Sheet(
        SheetFormat.VCARD,
        file.encoding(),
        Sheet.Separator.NONE,
        List.copyOf(notRead),
        List.copyOf(rows));
  }

  private static Sheet.Row row(int line, List<VcardLine> card, TreeSet<String> notRead)
      throws UnreadableSheet {
    String version = first(card, "VERSION").map(VcardLine::value).orElse("");
    if (!version.strip().matches("[34]\\.0")) {
      throw new UnreadableSheet(UnreadableSheet.Why.OLD_CARD, line);
    }
    var cells = new EnumMap<SheetField, String>(SheetField.class);
    NAMES.forEach(
        (field, name) ->
            first(card, name)
                .map(property -> cell(field, property))
                .map(cell -> exact(card, field, cell))
                .filter(cell -> !cell.isEmpty())
                .ifPresent(cell -> cells.put(field, cell)));
    organisationOf(card).ifPresent(name -> cells.put(SheetField.NAME, name));
    card.stream()
        .map(VcardLine::name)
        .filter(name -> !NAMES.containsValue(name) && !UNDERSTOOD.contains(name))
        .filter(name -> !name.startsWith(EXACT))
        .forEach(notRead::add);
    return new Sheet.Row(line, cells, false);
  }

  /** A person's card that names where they work is about that; the person is left out. */
  private static Optional<String> organisationOf(List<VcardLine> card) {
    boolean isOne =
        first(card, "KIND").filter(k -> k.value().strip().equalsIgnoreCase("org")).isPresent();
    return isOne
        ? Optional.empty()
        : first(card, "ORG")
            .map(org -> VcardText.unescaped(VcardText.upTo(';', org.value())))
            .filter(name -> !name.isBlank());
  }

  private static String cell(SheetField field, VcardLine property) {
    String value = VcardText.unescaped(property.value());
    return switch (field) {
      case REF ->
          value.toLowerCase(Locale.ROOT).startsWith(UID) ? value.substring(UID.length()) : "";
      case PHONE, EMAIL -> {
        Matcher link = AS_LINK.matcher(value);
        yield link.matches() ? link.group(1) : value;
      }
      default -> value;
    };
  }

  /** Unless somebody has changed the readable form. */
  private static String exact(List<VcardLine> card, SheetField field, String readable) {
    return first(card, EXACT + field.name())
        .flatMap(property -> decoded(property.value()))
        .filter(exact -> VcardText.plain(exact).equals(readable))
        .orElse(readable);
  }

  private static Optional<String> decoded(String base64) {
    try {
      return Optional.of(
          new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notThat) {
      return Optional.empty();
    }
  }

  /** The preferred one of several, or the first. */
  private static Optional<VcardLine> first(List<VcardLine> card, String name) {
    List<VcardLine> all = card.stream().filter(p -> p.name().equals(name)).toList();
    return all.stream()
        .filter(VcardLine::isPreferred)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
