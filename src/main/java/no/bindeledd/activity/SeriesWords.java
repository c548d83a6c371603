package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;

/** Rules and sessions as people say them: "hver annen tirsdag 18:00–20:00, til 12. juni 2027". */
public final class SeriesWords {
  private final Words words;
  private final Source texts;

  /** Where the texts of a page or a letter come from. */
  @FunctionalInterface
  public interface Source {
    String get(String key, Map<String, Object> values);
  }

  public SeriesWords(Language language, Source texts) {
    this.words = new Words(language);
    this.texts = texts;
  }

  /** The rules by which people meet from the next session on, or a placement's hours and period. */
  public List<String> lines(PublicActivity activity) {
    if (activity.placement() != null) {
      return List.of(line(activity.placement()));
    }
    LocalDate next =
        activity.next() == null ? activity.startsOn() : Norway.local(activity.next()).toLocalDate();
    return lines(activity.series(), next);
  }

  /** The same from a day on. */
  List<String> lines(PublicActivity activity, LocalDate today) {
    return activity.placement() == null
        ? lines(activity.series(), today)
        : List.of(line(activity.placement()));
  }

  /** The rules that have not ended before a day, one line each. */
  public List<String> lines(Series series, LocalDate today) {
    return series.current(today).stream().map(rule -> line(rule, today)).toList();
  }

  /** "15 timer i uka, 1. september – 31. desember 2027" */
  public String line(Placement placement) {
    return get(
        "activity.series.PLACEMENT",
        "hours",
        Objects.requireNonNullElse(placement.hoursAWeek(), 0),
        "from",
        placement.from() == null ? "" : words.date(placement.from()),
        "until",
        placement.until() == null ? "" : words.date(placement.until()));
  }

  /** A rule with its end, and its beginning if that is still to come. */
  public String line(SeriesRule rule, LocalDate today) {
    String what = what(rule);
    if (rule.repeat() == Repeat.ONCE) {
      return what;
    }
    if (rule.first().isAfter(today)) {
      what = get("activity.series.from", "what", what, "day", words.date(rule.first()));
    }
    if (rule.until() != null) {
      return get("activity.series.until", "what", what, "day", words.date(rule.until()));
    }
    return rule.times() == null
        ? what
        : get("activity.series.times", "what", what, "times", rule.times());
  }

  /** How it comes back and at what time of the day. */
  public String what(SeriesRule rule) {
    String key = "activity.series." + rule.repeat().name();
    String days =
        rule.repeat() == Repeat.ONCE
            ? words.day(rule.first())
            : words.list(rule.weekdays().stream().map(this::weekday).toList());
    return get(
        key,
        "every",
        rule.every(),
        "days",
        days,
        "count",
        rule.days().size(),
        "place",
        rule.place(),
        "times",
        words.times(rule.from(), rule.to()));
  }

  private String weekday(DayOfWeek day) {
    return words.weekday(day);
  }

  /** "torsdag 4. mars 2027, 18:00–20:00" */
  public String when(Instant from, Instant to) {
    return words.day(Norway.local(from).toLocalDate()) + ", " + clock(from, to);
  }

  private String clock(Instant from, Instant to) {
    return words.times(Norway.local(from).toLocalTime(), Norway.local(to).toLocalTime());
  }

  /** What becomes of sessions, one line each, the first so many of each kind. */
  public List<String> changes(SeriesPlan plan, int most) {
    var lines = new ArrayList<String>();
    plan.moved().stream().limit(most).forEach(m -> lines.add(moved(m)));
    plan.dropped().stream().limit(most).forEach(s -> lines.add(dropped(s)));
    plan.added().stream().limit(most).forEach(p -> lines.add(added(p)));
    int all = plan.moved().size() + plan.dropped().size() + plan.added().size();
    if (all == 0) {
      lines.add(get("activity.change.none"));
    } else if (all > lines.size()) {
      lines.add(get("activity.change.more", "count", all - lines.size()));
    }
    return lines;
  }

  /** A session with the time that it gets. */
  public String moved(SeriesPlan.Moved moved) {
    PlannedSession to = Objects.requireNonNull(moved.to());
    LocalDate day = Norway.local(moved.session().from()).toLocalDate();
    if (day.equals(to.day())) {
      return get(
          "activity.change.sameDay",
          "day",
          words.day(day),
          "before",
          clock(moved.session().from(), moved.session().to()),
          "after",
          clock(to.from(), to.to()));
    }
    return get(
        "activity.change.moved",
        "before",
        when(moved.session().from(), moved.session().to()),
        "after",
        when(to.from(), to.to()));
  }

  private String dropped(Session session) {
    return get("activity.change.dropped", "when", when(session.from(), session.to()));
  }

  private String added(PlannedSession session) {
    return get("activity.change.added", "when", when(session.from(), session.to()));
  }

  private String get(String key, Object... namesAndValues) {
    var values = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return texts.get(key, values);
  }
}
