package no.bindeledd.organisation.exchange;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of an organisation, in the order of the columns. A value is a text: of a kind
 * its name, of a day ISO 8601; a field without a value is left out.
 */
public enum SheetField {
  NUMBER,
  NAME,
  KIND,
  CATEGORY,
  PURPOSE,
  EMAIL,
  PHONE,
  WEBSITE,
  FOUNDED,
  LANGUAGE,
  /** For the register to say: written, and read over. */
  VOLUNTARY,
  /** By which the portal knows the organisation again when it has no number. */
  REF;

  /** Everything that the portal knows of an organisation. */
  public static Map<SheetField, String> of(Organisation organisation) {
    var values = new EnumMap<SheetField, String>(SheetField.class);
    put(values, NUMBER, organisation.number());
    put(values, NAME, organisation.name());
    put(values, KIND, organisation.kind().name());
    put(values, CATEGORY, organisation.category());
    put(values, PURPOSE, organisation.purpose());
    put(values, EMAIL, organisation.email());
    put(values, PHONE, organisation.phone());
    put(values, WEBSITE, organisation.website());
    put(
        values,
        FOUNDED,
        organisation.foundedOn() == null ? null : organisation.foundedOn().toString());
    put(values, LANGUAGE, organisation.languageForm().code());
    put(values, VOLUNTARY, String.valueOf(organisation.inVoluntaryRegister()));
    put(values, REF, Ids.toText(organisation.id()));
    return values;
  }

  private static void put(
      Map<SheetField, String> values, SheetField field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(field, value);
    }
  }

  /** Under which rules and messages know the field. */
  String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
