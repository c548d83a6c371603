package no.bindeledd.foundation.lifecycle;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be, in words that a person reads.
 *
 * @param field the field at fault, or null when the whole is
 * @param key a message key
 * @param values what the message names
 */
public record Reason(@Nullable String field, String key, Map<String, Object> values) {

  public static Reason of(String key) {
    return new Reason(null, key, Map.of());
  }

  public static Reason of(String key, Map<String, Object> values) {
    return new Reason(null, key, values);
  }

  public static Reason at(String field, String key) {
    return new Reason(field, key, Map.of());
  }

  public static Reason at(String field, String key, Map<String, Object> values) {
    return new Reason(field, key, values);
  }
}
