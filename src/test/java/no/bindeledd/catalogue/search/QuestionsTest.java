package no.bindeledd.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.municipality.Area;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write, and what they must get: search/questions.csv on search/corpus.csv. */
class QuestionsTest {
  @TempDir static Path folder;
  private static Corpus corpus;

  @BeforeAll
  static void open() throws IOException {
    corpus = new Corpus(folder);
  }

  @AfterAll
  static void close() throws IOException {
    corpus.close();
  }

  static Stream<ResourceTable.Row> questions() {
    return ResourceTable.read("search/questions.csv").rows().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("questions")
  void aQuestionFindsWhatWasMeant(ResourceTable.Row row) throws IOException {
    List<String> found = corpus.find(row.get("question"));
    String question = row.get("question");
    if (!row.get("first").isEmpty()) {
      assertThat(found).as(question).first().isEqualTo(row.get("first"));
    }
    if (!row.get("found").isEmpty()) {
      assertThat(found).as(question).containsAll(row.list("found", ","));
    }
    if (row.get("never").equals("*")) {
      assertThat(found).as(question).isEmpty();
    } else if (!row.get("never").isEmpty()) {
      assertThat(found).as(question).doesNotContainAnyElementsOf(row.list("never", ","));
    }
  }

  @Test
  void whatIsWrittenExactlyComesBeforeOtherFormsAndThoseBeforeTypingErrors(@TempDir Path own)
      throws IOException {
    try (OpenIndex index = OpenIndex.create(own, "test")) {
      index.put(
          List.of(
              titled(1, "Keramik i dag", 1),
              titled(2, "Keramikken vår", 2),
              titled(3, "Keramikk på torsdag", 3),
              said(4, "Onsdag", "Vi lager keramikk.", 4)));
      index.show();
      assertThat(ids(index, "keramikk")).containsExactly(3L, 2L, 4L, 1L);
    }
  }

  @Test
  void amongEqualsTheSoonestComesFirst(@TempDir Path own) throws IOException {
    try (OpenIndex index = OpenIndex.create(own, "test")) {
      index.put(List.of(titled(1, "Yoga", 9), titled(2, "Yoga", 2), titled(3, "Yoga", 5)));
      index.show();
      assertThat(ids(index, "yoga")).containsExactly(2L, 3L, 1L);
    }
  }

  @Test
  void wherePlaceTitleAndOrganiserSpeakOfItTheTitleComesFirst(@TempDir Path own)
      throws IOException {
    var far = new Area(Corpus.MUNICIPALITY, 1, "Elvesiden", 60, 10);
    try (OpenIndex index = OpenIndex.create(own, "test")) {
      index.put(
          List.of(
              said(1, "Treff", "Vi møtes ved sjakkbordet, for sjakk er gøy.", 1),
              Corpus.activity(
                  2,
                  "Treff",
                  "Ung",
                  "",
                  null,
                  new Area(Corpus.MUNICIPALITY, 2, "Sjakk", 60, 10),
                  Corpus.START),
              Corpus.activity(3, "Treff", "Sjakk for alle", "", null, far, Corpus.START),
              Corpus.activity(4, "Sjakk", "Ung", "", null, far, Corpus.START)));
      index.show();
      assertThat(ids(index, "sjakk")).containsExactly(4L, 3L, 2L, 1L);
    }
  }

  @Test
  void whereLittleIsFoundTheIndexSaysWhatMayHaveBeenMeant() throws IOException {
    assertThat(corpus.answer("keramikkk").meant()).isEqualTo("keramikk");
    assertThat(corpus.answer("Stirkkekveld på biblioteket").meant())
        .isEqualTo("strikkekveld på biblioteket");
    assertThat(corpus.answer("fotball").meant()).isNull();
    assertThat(corpus.answer("finnesikkedetteordet").meant()).isNull();
  }

  @Test
  void suggestionsAreWhatStandsInTitlesOrWhatTheFieldSpeaksOf() throws IOException {
    assertThat(suggestions("strik")).contains("Strikkekveld");
    assertThat(suggestions("fjordby tu")).contains("Fjordby turlag");
    assertThat(suggestions("vestb")).contains("Vestbyen");
    assertThat(suggestions("xyzzy")).isEmpty();
    assertThat(suggestions("a".repeat(100))).isEmpty();
  }

  private static List<String> suggestions(String text) throws IOException {
    return corpus.index().ask(snapshot -> snapshot.suggestions(text, Map.of()));
  }

  private static PublicActivity titled(long id, String title, int days) {
    return activity(id, title, "Sammen.", days);
  }

  private static PublicActivity said(long id, String title, String description, int days) {
    return activity(id, title, description, days);
  }

  private static PublicActivity activity(long id, String title, String description, int days) {
    return Corpus.activity(
        id,
        title,
        "Ung i Fjordby",
        description,
        null,
        new Area(Corpus.MUNICIPALITY, 1, "Sentrum", 60, 10),
        Corpus.START.plus(Duration.ofDays(days)));
  }

  private static List<Long> ids(OpenIndex index, String text) throws IOException {
    return index
        .ask(
            snapshot ->
                snapshot.answer(
                    new SearchRequest(
                        new ActivityFilter(null, null, null, text),
                        SearchOrder.RELEVANCE,
                        null,
                        0,
                        10)))
        .keys()
        .stream()
        .map(ActivityKey::id)
        .toList();
  }
}
