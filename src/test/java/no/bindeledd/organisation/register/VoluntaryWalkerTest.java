package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.FakeRegister.json;
import static no.bindeledd.organisation.register.FakeRegister.status;
import static no.bindeledd.schema.Tables.ICNPO_NAME;
import static no.bindeledd.schema.Tables.VOLUNTARY_CATEGORY;
import static no.bindeledd.schema.Tables.VOLUNTARY_UNIT;
import static no.bindeledd.schema.Tables.VOLUNTARY_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.organisation.register.data.VoluntaryRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Frivillighetsregisteret, page by page, against a real server that also misbehaves. */
@IntegrationTest
class VoluntaryWalkerTest {
  private static final int SERIES = 32;
  private static final String LISTS = "/frivillighetsregisteret/api/frivillige-organisasjoner";

  @Autowired ApplicationContext context;
  @Autowired VoluntaryRepository voluntary;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  private RegisterWorld there;

  @BeforeEach
  void aRegister() throws IOException {
    db.deleteFrom(VOLUNTARY_UNIT).execute();
    db.deleteFrom(VOLUNTARY_CATEGORY).execute();
    db.deleteFrom(ICNPO_NAME).execute();
    db.deleteFrom(VOLUNTARY_WALK).execute();
    there = new RegisterWorld(context);
    there.register.category("1 100", "Kunst og kultur", "Kunst og kultur");
    there.register.category("1 200", "Idrett", "Idrett");
    there.register.category("4 100", "Sosiale tjenester", "Sosiale tenester");
    for (int n = 0; n < 250; n++) {
      there.register.voluntary(number(n), "");
    }
  }

  @AfterEach
  void gone() {
    there.close();
  }

  @Test
  void theWholeRegisterIsWalkedThroughAHundredAtATime() {
    there.walker().run();
    assertThat(voluntary.countRegistered()).isEqualTo(250);
    assertThat(lists())
        .containsExactly(
            LISTS + "?size=100",
            LISTS + "?size=100&searchAfter=" + number(99),
            LISTS + "?size=100&searchAfter=" + number(199));
    assertThat(states()).containsExactly("DONE");
  }

  @Test
  void categoriesComeInTheirOrderAndByNamesInTwoLanguages() {
    there.register.voluntary(
        number(0),
        "\"icnpoKategorier\":[{\"icnpoNummer\":\"4 100\",\"navn\":null,\"rekkefoelge\":2},"
            + "{\"icnpoNummer\":\"1 200\",\"navn\":null,\"rekkefoelge\":1}]");
    there.walker().run();
    assertThat(voluntary.categories(number(0))).containsExactly("1200", "4100");
    assertThat(voluntary.categoryNames(number(0), "nb"))
        .containsExactly("Idrett", "Sosiale tjenester");
    assertThat(voluntary.categoryNames(number(0), "nn"))
        .containsExactly("Idrett", "Sosiale tenester");
  }

  @Test
  void whoeverIsDeletedOrNotThereAnyMoreHasLeft() {
    there.walker().run();
    there.register.noLongerVoluntary(number(3));
    there.register.voluntary(number(4), "\"respons_klasse\":\"FrivilligOrganisasjonSlettet\"");
    there.walker().run();
    assertThat(voluntary.isRegistered(number(3))).hasValue(false);
    assertThat(voluntary.isRegistered(number(4))).hasValue(false);
    assertThat(voluntary.countRegistered()).isEqualTo(248);
    there.register.voluntary(number(3), "");
    there.walker().run();
    assertThat(voluntary.isRegistered(number(3))).hasValue(true);
  }

  @Test
  void aWalkThatIsCutShortGoesOnWhereItWasAndTakesNobodyForGone() {
    there.walker().run();
    there.register.asked.clear();
    there.register.noLongerVoluntary(number(3));
    there.register.spoil(LISTS + "?size=100&searchAfter=" + number(100), status(500));
    assertThatThrownBy(() -> there.walker().run()).isInstanceOf(RegisterSilent.class);
    assertThat(voluntary.isRegistered(number(3))).hasValue(true);
    clock.pass(Duration.ofMinutes(1));
    there.register.asked.clear();
    there.walker().run();
    assertThat(lists().getFirst()).as("no first page again").contains("searchAfter=" + number(100));
    assertThat(voluntary.isRegistered(number(3))).hasValue(false);
    assertThat(states()).containsExactlyInAnyOrder("DONE", "DONE");
  }

  @Test
  void pagesThatComeAgainEndTheWalkWithoutAnybodyGone() {
    there.walker().run();
    String record = "{\"organisasjonsnummer\":\"%s\"}".formatted(number(0));
    String page =
        "{\"_embedded\":{\"frivilligeOrganisasjoner\":[%s]},\"_links\":{\"next\":{\"href\":\"%s?searchAfter=%s\"}}}"
            .formatted(record, LISTS, number(0));
    there.register.spoil(LISTS, json(page), json(page), json(page));
    assertThatThrownBy(() -> there.walker().run()).isInstanceOf(JobFault.class);
    assertThat(voluntary.countRegistered()).isEqualTo(250);
    assertThat(states()).containsExactlyInAnyOrder("DONE", "BROKEN");
  }

  @Test
  void aRegisterThatIsSuddenlySmallIsNotBelieved() {
    there.walker().run();
    there.register.spoil(LISTS, json("{\"_embedded\":{\"x\":[]},\"_links\":{}}"));
    assertThatThrownBy(() -> there.walker().run()).isInstanceOf(JobFault.class);
    assertThat(voluntary.countRegistered()).isEqualTo(250);
  }

  @Test
  void aLinkThatLeadsNowhereIsNotFollowed() {
    String record = "{\"organisasjonsnummer\":\"%s\"}".formatted(number(0));
    for (String link : List.of("https://elsewhere.example.org/", "::", "?searchAfter=")) {
      there.register.spoil(
          LISTS,
          json(
              "{\"_embedded\":{\"x\":[%s]},\"_links\":{\"next\":{\"href\":\"%s\"}}}"
                  .formatted(record, link)));
      assertThatThrownBy(() -> there.walker().run()).as(link).isInstanceOf(RegisterSilent.class);
    }
    assertThat(voluntary.countRegistered()).isZero();
  }

  private List<String> lists() {
    return there.register.asked.stream().filter(question -> question.startsWith(LISTS)).toList();
  }

  private List<String> states() {
    return db.fetchValues(VOLUNTARY_WALK.STATE);
  }

  private static String number(int n) {
    return RegisterFiles.number(SERIES, n);
  }
}
