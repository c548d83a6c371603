package no.bindeledd.catalogue.web;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON that may stand in a script element: no text in it can end that. */
final class ScriptJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScriptJson() {}

  static String of(Map<String, ?> data) {
    return JSON.writeValueAsString(data)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
