package no.bindeledd.catalogue.web;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Holds an answer against a JSON schema: as much of JSON Schema 2020-12 as our description of the
 * API uses, and a word that it does not know is a fault of the description.
 */
record JsonSchema(JsonNode document) {

  /** What does not fit, each with its place. */
  List<String> faults(JsonNode schema, JsonNode value) {
    var faults = new ArrayList<String>();
    check(schema, value, "$", faults);
    return faults;
  }

  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }

  private void check(JsonNode given, JsonNode value, String at, List<String> faults) {
    JsonNode schema = resolved(given);
    for (String word : schema.propertyNames()) {
      switch (word) {
        case "description", "default" -> {}
        case "type" -> {
          if (!types(schema.get("type")).contains(typeOf(value))) {
            faults.add(at + " is " + typeOf(value));
          }
        }
        case "anyOf" -> {
          boolean fits = false;
          for (JsonNode choice : schema.get("anyOf")) {
            fits |= faults(choice, value).isEmpty();
          }
          if (!fits) {
            faults.add(at + " fits none");
          }
        }
        case "properties" -> {
          for (String name : schema.get("properties").propertyNames()) {
            if (value.has(name)) {
              check(schema.get("properties").get(name), value.get(name), at + "." + name, faults);
            }
          }
        }
        case "required" -> {
          for (JsonNode name : schema.get("required")) {
            if (!value.has(name.asString())) {
              faults.add(at + " has no " + name.asString());
            }
          }
        }
        case "additionalProperties" -> {
          for (String name : value.propertyNames()) {
            if (!schema.get("properties").has(name)) {
              faults.add(at + " has " + name);
            }
          }
        }
        case "items" -> {
          int number = 0;
          for (JsonNode item : value) {
            check(schema.get("items"), item, at + "[" + number++ + "]", faults);
          }
        }
        case "pattern" -> {
          if (!Pattern.matches(schema.get("pattern").asString(), value.asString())) {
            faults.add(at + " is not like that");
          }
        }
        case "minimum" -> {
          if (value.asLong() < schema.get("minimum").asLong()) {
            faults.add(at + " is too low");
          }
        }
        case "format" -> {
          if (value.isString() && !isFormat(schema.get("format").asString(), value.asString())) {
            faults.add(at + " is no " + schema.get("format").asString());
          }
        }
        default -> faults.add("the schema says " + word);
      }
    }
  }

  private static List<String> types(JsonNode type) {
    var types = new ArrayList<String>();
    if (type.isArray()) {
      type.forEach(t -> types.add(t.asString()));
    } else {
      types.add(type.asString());
    }
    return types;
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      default -> value.isIntegralNumber() ? "integer" : "number";
    };
  }

  private static boolean isFormat(String format, String text) {
    try {
      return switch (format) {
        case "date" -> LocalDate.parse(text) != null;
        case "date-time" -> OffsetDateTime.parse(text) != null;
        case "uri" -> URI.create(text).isAbsolute();
        default -> false;
      };
    } catch (DateTimeParseException | IllegalArgumentException no) {
      return false;
    }
  }
}
