package no.bindeledd.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One thing that the program said was done: what a person saw on the screen before the power went.
 *
 * @param ids the identities in question, in the order of the {@link Kind}
 */
record Accepted(Kind kind, List<Long> ids) {
  /** Tells what was accepted from whatever else a program may say. */
  private static final String PREFIX = "accepted";

  enum Kind {
    /** Account, how far the text had come. */
    DRAFT,
    /** Municipality, activity, account. */
    PLACE,
    /** Municipality, suggestion, account, activity. */
    YES,
    /** Municipality, application. */
    RECOMMENDED,
    /** Municipality, application. */
    DECIDED,
    /** Account, request. */
    ASKED
  }

  static Accepted of(Kind kind, Long... ids) {
    return new Accepted(kind, List.of(ids));
  }

  long id(int position) {
    return ids.get(position);
  }

  /** A line that was not ended was not said. */
  static List<Accepted> read(Path said) throws IOException {
    String text = Files.readString(said);
    var all = new ArrayList<Accepted>();
    for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
      String[] words = line.split(" ");
      if (words[0].equals(PREFIX)) {
        all.add(
            new Accepted(
                Kind.valueOf(words[1]), Arrays.stream(words).skip(2).map(Long::valueOf).toList()));
      }
    }
    return all;
  }

  String line() {
    var line = new StringBuilder(PREFIX + " " + kind);
    ids.forEach(id -> line.append(' ').append(id));
    return line.append('\n').toString();
  }
}
