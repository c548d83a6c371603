package no.bindeledd.organisation.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.bindeledd.organisation.OrganisationNumber;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record by their names in the register, nested ones with a dot, as its table has
 * them: {@code forretningsadresse.kommunenummer}. Checks them once, whatever file they came from.
 */
final class UnitFields {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_PURPOSE = 1000;
  private static final int LONGEST_LINE = 250;

  private final Map<String, String> values = new HashMap<>();

  void put(String name, String value) {
    values.put(name, value);
  }

  /** A list in the register, such as the lines of an address, is one text here. */
  void append(String name, String value, String between) {
    values.merge(name, value, (before, more) -> before + between + more);
  }

  void clear() {
    values.clear();
  }

  @Nullable String get(String name) {
    String value = values.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  UnitReader.Entry unit(long ordinal, long place) {
    String number = get("organisasjonsnummer");
    String name = get("navn");
    String form = get("organisasjonsform.kode");
    BadUnit.Fault fault = null;
    if (number == null) {
      fault = BadUnit.Fault.NO_NUMBER;
    } else if (!OrganisationNumber.isValid(number)) {
      fault = BadUnit.Fault.WRONG_CHECK_DIGIT;
    } else if (name == null) {
      fault = BadUnit.Fault.NO_NAME;
    } else if (form == null) {
      fault = BadUnit.Fault.NO_FORM;
    } else {
      try {
        return new UnitReader.Entry.Good(unit(number, name, form));
      } catch (DateTimeException | IllegalArgumentException e) {
        fault = BadUnit.Fault.WRONG_VALUE;
      }
    }
    return new UnitReader.Entry.Bad(new BadUnit(ordinal, place, fault));
  }

  private RegisterUnit unit(String number, String name, String form) {
    // A post-box says less of where an organisation is than its own door.
    String address = get("forretningsadresse.kommunenummer") != null ? "forretnings" : "post";
    String date = get("stiftelsesdato");
    return new RegisterUnit(
        number,
        cut(name, LONGEST_NAME),
        code(form, 1, 10),
        fitting(get("epostadresse"), 254),
        fitting(firstOf("mobil", "telefon"), 30),
        fitting(get("hjemmeside"), 200),
        cutOrNull(get(address + "adresse.adresse"), LONGEST_LINE),
        codeOrNull(get(address + "adresse.postnummer"), 4, 4),
        cutOrNull(get(address + "adresse.poststed"), 80),
        codeOrNull(get(address + "adresse.kommunenummer"), 4, 4),
        codeOrNull(get("naeringskode1.kode"), 2, 8),
        date == null ? null : LocalDate.parse(date),
        flag("registrertIFrivillighetsregisteret"),
        "nynorsk".equalsIgnoreCase(get("maalform")),
        cutOrNull(firstOf("vedtektsfestetFormaal", "aktivitet"), LONGEST_PURPOSE),
        state());
  }

  private RegisterUnit.State state() {
    if (get("slettedato") != null) {
      return RegisterUnit.State.DELETED;
    }
    if (flag("konkurs")) {
      return RegisterUnit.State.BANKRUPT;
    }
    return flag("underAvvikling") || flag("underTvangsavviklingEllerTvangsopplosning")
        ? RegisterUnit.State.DISSOLVING
        : RegisterUnit.State.ACTIVE;
  }

  private boolean flag(String name) {
    String value = get(name);
    return switch (value == null ? "false" : value) {
      case "true", "J" -> true;
      case "false", "N" -> false;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private @Nullable String firstOf(String first, String second) {
    String value = get(first);
    return value == null ? get(second) : value;
  }

  private static String code(String value, int least, int most) {
    if (value.length() < least || value.length() > most) {
      throw new IllegalArgumentException("code");
    }
    return value;
  }

  private static @Nullable String codeOrNull(@Nullable String value, int least, int most) {
    return value == null ? null : code(value, least, most);
  }

  /** Half an address leads astray, so one that does not fit is left out. */
  private static @Nullable String fitting(@Nullable String value, int most) {
    return value == null || value.length() > most ? null : value;
  }

  private static @Nullable String cutOrNull(@Nullable String value, int most) {
    return value == null ? null : cut(value, most);
  }

  private static String cut(String value, int most) {
    if (value.length() <= most) {
      return value;
    }
    int end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
    return value.substring(0, end);
  }
}
