package no.bindeledd.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of activities: {@code demo/activities.txt}, which says how it is written. */
@Component
class DemoKinds {
  private static final String ENDINGS = "avslutning";

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  DemoKinds() {
    Kind current = null;
    for (String line : ResourceTable.lines("demo/activities.txt").toList()) {
      if (line.startsWith("[")) {
        current = new Kind();
        kinds.put(line.substring(1, line.length() - 1), current);
      } else if (!line.startsWith("#")) {
        int space = line.indexOf(' ');
        Objects.requireNonNull(current).read(line.substring(0, space), line.substring(space + 1));
      }
    }
  }

  Kind get(String name) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalStateException("No activities of the kind " + name);
    }
    return kind;
  }

  /** Sentences that may end any description. */
  List<String> endings(Language form) {
    return get(ENDINGS).texts(form, "text");
  }

  /** One section of the file. */
  static final class Kind {
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private List<String> facts = List.of();

    private void read(String name, String rest) {
      if (name.equals("facts")) {
        facts = List.of(rest.split(";", -1));
      } else {
        texts.computeIfAbsent(name, n -> new ArrayList<>()).add(rest);
      }
    }

    List<String> texts(Language form, String what) {
      return Objects.requireNonNull(texts.get(form.code() + "." + what), what);
    }

    /** Whether it is written in a language that is not the organiser's. */
    boolean isIn(Language language) {
      return texts.containsKey(language.code() + ".title");
    }

    Set<Interest> interests() {
      return List.of(facts.get(0).split(" ")).stream()
          .map(Interest::valueOf)
          .collect(Collectors.toUnmodifiableSet());
    }

    Audience audience() {
      return Audience.valueOf(facts.get(1));
    }

    @Nullable Integer ageFrom() {
      return number(facts.get(2).split("-", -1)[0]);
    }

    @Nullable Integer ageTo() {
      return facts.get(2).isEmpty() ? null : number(facts.get(2).split("-", -1)[1]);
    }

    NorwegianLevel level() {
      return NorwegianLevel.valueOf(facts.get(3));
    }

    DayPart dayPart() {
      return DayPart.valueOf(facts.get(4));
    }

    int capacityFrom() {
      return Integer.parseInt(facts.get(5).split("-")[0]);
    }

    int capacityTo() {
      return Integer.parseInt(facts.get(5).split("-")[1]);
    }

    long priceKroner() {
      return Long.parseLong(facts.get(6));
    }

    boolean isMarked(String mark) {
      return List.of(facts.get(7).split(" ")).contains(mark);
    }

    private static @Nullable Integer number(String text) {
      return text.isEmpty() ? null : Integer.valueOf(text);
    }
  }
}
