package no.bindeledd.design;

import java.util.HashMap;
import java.util.Map;
import no.bindeledd.foundation.draft.Draft;

/**
 * What a draft knows beside the fields: on which version of the thing it was written, and what
 * stood there in the fields that its writer changed. So a later change by somebody else is seen for
 * what it is, even if it came between two sittings.
 */
final class DraftNotes {
  private static final String MARK = "#";
  private static final String WRITTEN_ON = MARK + "version";
  private static final String WAS = MARK + "was.";

  private DraftNotes() {}

  static Map<String, String> with(
      Map<String, String> fields, long version, Map<String, String> base) {
    var all = new HashMap<>(fields);
    all.put(WRITTEN_ON, String.valueOf(version));
    TextForm.differing(fields, base)
        .forEach(name -> all.put(WAS + name, base.getOrDefault(name, "")));
    return all;
  }

  /** Below every version if an older program kept the draft: then nobody knows. */
  static long writtenOn(Draft draft) {
    return Long.parseLong(draft.fields().getOrDefault(WRITTEN_ON, "-1"));
  }

  /** What stood in the thing when the draft was written. */
  static Map<String, String> base(Draft draft) {
    var base = new HashMap<String, String>();
    draft
        .fields()
        .forEach(
            (name, value) -> {
              if (name.startsWith(WAS)) {
                base.put(name.substring(WAS.length()), value);
              } else if (!name.startsWith(MARK)) {
                base.putIfAbsent(name, value);
              }
            });
    return base;
  }
}
