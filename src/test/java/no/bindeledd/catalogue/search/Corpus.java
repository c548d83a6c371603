package no.bindeledd.catalogue.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.activity.Wordings;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;

/** An invented catalogue in an index of its own, and questions to it. */
final class Corpus implements AutoCloseable {
  static final long MUNICIPALITY = 7;
  static final Instant START = Instant.parse("2026-01-05T17:00:00Z");

  private final OpenIndex index;
  private final Map<Long, String> names = new HashMap<>();

  Corpus(Path folder) throws IOException {
    index = OpenIndex.create(folder, "test");
    var activities = new ArrayList<PublicActivity>();
    for (ResourceTable.Row row : ResourceTable.read("search/corpus.csv").rows()) {
      long id = activities.size() + 1L;
      names.put(id, row.get("name"));
      activities.add(activity(id, row));
    }
    index.learn(activities.stream().map(PublicActivity::title).toList());
    index.put(activities);
    index.show();
  }

  private static PublicActivity activity(long id, ResourceTable.Row row) {
    int days = Integer.parseInt(row.get("in"));
    return activity(
        id,
        row.get("title"),
        row.get("organiser"),
        row.get("description"),
        new PublicActivity.Where(row.get("place"), "Storgata 1", ""),
        new Area(MUNICIPALITY, 1, row.get("area"), 60 + days / 100.0, 10),
        START.plus(Duration.ofDays(days)));
  }

  static PublicActivity activity(
      long id,
      String title,
      String organiser,
      String description,
      PublicActivity.Where where,
      Area area,
      Instant next) {
    return new PublicActivity(
        MUNICIPALITY,
        id,
        "Fjordby",
        "fjordby",
        Owner.organisation(1),
        organiser,
        title,
        description,
        Set.of("nb"),
        NorwegianLevel.A2,
        Audience.EVERYONE,
        null,
        null,
        Set.of(),
        where,
        area,
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2026, 6, 5),
        Series.NONE,
        List.of(new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(18, 0), LocalTime.of(20, 0))),
        next,
        10,
        false,
        0,
        false,
        null,
        Set.of(),
        START,
        new Wordings(Language.NB, List.of()));
  }

  OpenIndex index() {
    return index;
  }

  SearchAnswer answer(String text) throws IOException {
    return answer(new ActivityFilter(null, null, null, text));
  }

  SearchAnswer answer(ActivityFilter filter) throws IOException {
    return index.ask(
        snapshot ->
            snapshot.answer(new SearchRequest(filter, SearchOrder.RELEVANCE, null, 0, 100)));
  }

  /** The names of what was found, in its order. */
  List<String> find(String text) throws IOException {
    return answer(text).keys().stream().map(key -> names.getOrDefault(key.id(), "?")).toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
