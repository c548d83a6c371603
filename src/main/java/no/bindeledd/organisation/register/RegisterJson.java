package no.bindeledd.organisation.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the open registers (HAL), within bounds. */
final class RegisterJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxStringLength(100_000)
                          .maxNameLength(200)
                          .maxNumberLength(40)
                          .build())
                  .build())
          .build();

  private RegisterJson() {}

  /**
   * @throws RegisterSilent if it is broken off, too deep or no JSON
   */
  static JsonNode read(byte[] body) {
    try {
      JsonNode page = MAPPER.readTree(body);
      if (page.isObject() || page.isArray()) {
        return page;
      }
    } catch (JacksonException e) {
      throw new RegisterSilent("a page that cannot be read");
    }
    throw new RegisterSilent("a page that is none");
  }

  /** What a page holds, whatever the register calls it: the list in it, or under _embedded. */
  static List<JsonNode> records(JsonNode page) {
    var records = new ArrayList<JsonNode>();
    if (page.isArray()) {
      page.forEach(records::add);
      return records;
    }
    for (JsonNode inside : page.path("_embedded")) {
      if (inside.isArray()) {
        inside.forEach(records::add);
        return records;
      }
    }
    return records;
  }

  static @Nullable String text(JsonNode record, String field) {
    JsonNode value = record.path(field);
    String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
