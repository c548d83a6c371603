package no.bindeledd.organisation.exchange;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds organisations that may be the same one: by name, or by how they are reached. */
final class AlikeOnes {
  private static final int LEAST_DIGITS = 8;

  private final Map<Verdict.By, Map<String, String>> names = new EnumMap<>(Verdict.By.class);

  AlikeOnes() {
    for (Verdict.By by : Verdict.By.values()) {
      names.put(by, new HashMap<>());
    }
  }

  void add(Map<SheetField, String> values) {
    String name = values.getOrDefault(SheetField.NAME, "");
    names.forEach(
        (by, known) -> {
          String key = key(by, values);
          if (!key.isEmpty()) {
            known.putIfAbsent(key, name);
          }
        });
  }

  Verdict.@Nullable Alike find(Map<SheetField, String> values) {
    for (Verdict.By by : Verdict.By.values()) {
      String key = key(by, values);
      String name = key.isEmpty() ? null : names.getOrDefault(by, Map.of()).get(key);
      if (name != null) {
        return new Verdict.Alike(name, by);
      }
    }
    return null;
  }

  private static String key(Verdict.By by, Map<SheetField, String> values) {
    return switch (by) {
      case NAME ->
          Normalizer.normalize(values.getOrDefault(SheetField.NAME, ""), Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
      case EMAIL -> values.getOrDefault(SheetField.EMAIL, "").toLowerCase(Locale.ROOT);
      case PHONE -> {
        String digits = values.getOrDefault(SheetField.PHONE, "").replaceAll("\\D", "");
        // The country's number may stand before it or not.
        yield digits.length() < LEAST_DIGITS
            ? ""
            : digits.substring(digits.length() - LEAST_DIGITS);
      }
      case WEBSITE ->
          values
              .getOrDefault(SheetField.WEBSITE, "")
              .toLowerCase(Locale.ROOT)
              .replaceFirst("^https?://", "")
              .replaceFirst("^www\\.", "")
              .replaceFirst("/+$", "");
    };
  }
}
