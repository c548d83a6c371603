package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.FakeRegister.body;
import static no.bindeledd.organisation.register.FakeRegister.json;
import static no.bindeledd.organisation.register.FakeRegister.status;
import static no.bindeledd.organisation.register.RegisterFiles.unit;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.REGISTER_CURSOR;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.register.data.CursorRepository;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterRunRepository;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The change feed is followed from where it was, against a real server that also misbehaves. */
@IntegrationTest
class ChangeFeedTest {
  private static final int SERIES = 31;
  private static final String PAGES = "/enhetsregisteret/api/oppdateringer";
  private static final String UNITS = "/enhetsregisteret/api/enheter";

  @Autowired ApplicationContext context;
  @Autowired RegisterUnitRepository units;
  @Autowired RegisterRunRepository runs;
  @Autowired CursorRepository cursors;
  @Autowired Transactions transactions;
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  private RegisterWorld there;

  @BeforeEach
  void aRegister() throws IOException {
    there = new RegisterWorld(context);
    db.deleteFrom(REGISTER_UNIT).execute();
    db.deleteFrom(REGISTER_CURSOR).execute();
    // Something to follow, so that the register is asked at all.
    has(99, "FØLGER MED", "FLI");
    there.feed().run();
    there.register.asked.clear();
    cursors.move(ChangeFeed.NAME, 10);
  }

  @AfterEach
  void gone() {
    there.close();
  }

  @Test
  void itAsksForWhatComesAfterTheLastAndKeepsWhereItIs() {
    there.register.unit(number(1), unit(number(1), "LAG EN", "FLI"));
    there.register.unit(number(2), unit(number(2), "LAG TO", "FLI"));
    there.register.entry(10, number(99), "Fjernet");
    there.register.entry(17, number(1), "Ny");
    there.register.entry(4711, number(2), "Endring");
    there.feed().run();
    assertThat(names()).containsExactlyInAnyOrder("FØLGER MED", "LAG EN", "LAG TO");
    assertThat(cursors.last(ChangeFeed.NAME)).hasValue(4711L);
    assertThat(pages())
        .containsExactly("oppdateringsid=11&size=100", "oppdateringsid=4712&size=100");
    there.register.asked.clear();
    there.feed().run();
    assertThat(pages()).containsExactly("oppdateringsid=4712&size=100");
  }

  @Test
  void manyPagesAreFollowedToTheEnd() {
    for (int n = 0; n < 250; n++) {
      there.register.unit(number(n), unit(number(n), "LAG " + n, "FLI"));
      there.register.entry(100 + 7L * n, number(n), "Ny");
    }
    there.feed().run();
    assertThat(names()).hasSize(250);
    assertThat(pages()).hasSize(4);
  }

  @Test
  void whatIsDeletedIsMarkedAndWhatIsRemovedIsForgotten() {
    List.of(1, 2, 3).forEach(n -> has(n, "LAG " + n, "FLI"));
    there.register.unit(number(1), status(410));
    there.register.entry(20, number(1), "Endring");
    there.register.entry(21, number(2), "Sletting");
    there.register.entry(22, number(3), "Fjernet");
    there.feed().run();
    assertThat(state(1)).isEqualTo(RegisterUnit.State.DELETED);
    assertThat(state(2)).isEqualTo(RegisterUnit.State.DELETED);
    assertThat(units.find(number(3))).isEmpty();
  }

  @Test
  void ofSeveralEntriesTheNewestCountsAndANumberMayComeBack() {
    has(1, "FØR", "FLI");
    there.register.unit(number(1), unit(number(1), "TILBAKE", "FLI", "\"konkurs\":true"));
    there.register.entry(30, number(1), "Sletting");
    there.register.entry(31, number(1), "Ny");
    there.feed().run();
    assertThat(state(1)).isEqualTo(RegisterUnit.State.BANKRUPT);
    there.register.entry(32, number(1), "Ny");
    there.register.entry(33, number(1), "Sletting");
    there.feed().run();
    assertThat(state(1)).isEqualTo(RegisterUnit.State.DELETED);
  }

  @Test
  void soleProprietorsNeverComeInAndOneThatBecomesOneLeaves() {
    has(2, "LAGET", "FLI");
    there.register.unit(
        number(1), unit(number(1), "OLA", "ENK", "\"registrertIFrivillighetsregisteret\":true"));
    there.register.unit(number(2), unit(number(2), "KARI", "ENK"));
    there.register.entry(40, number(1), "Ny");
    there.register.entry(41, number(2), "Endring");
    there.feed().run();
    assertThat(names()).containsExactly("FØLGER MED");
  }

  @Test
  void companiesAreLeftOutUnlessTheyWorkInThePortal() {
    long organisation = world.organisation(world.municipality());
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, number(2))
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    there.register.unit(number(1), unit(number(1), "BUTIKK AS", "AS"));
    there.register.unit(number(2), unit(number(2), "KAFÉ AS", "AS"));
    there.register.entry(50, number(1), "Ny");
    there.register.entry(51, number(2), "Endring");
    there.feed().run();
    assertThat(names()).containsExactlyInAnyOrder("FØLGER MED", "KAFÉ AS");
  }

  @Test
  void aUnitThatTheRegisterHasFaultyStopsNothing() {
    there.register.unit(number(1), "{\"organisasjonsnummer\":\"%s\"}".formatted(number(1)));
    there.register.unit(number(2), unit(number(2), "LAG TO", "FLI"));
    there.register.entry(60, number(1), "Ny");
    there.register.entry(61, "123456789", "Ny");
    there.register.entry(62, number(2), "Ny");
    there.feed().run();
    assertThat(names()).containsExactlyInAnyOrder("FØLGER MED", "LAG TO");
    assertThat(cursors.last(ChangeFeed.NAME)).hasValue(62L);
  }

  @Test
  void aPageThatWasNotWorkedThroughIsWorkedThroughAgain() {
    for (int n = 1; n <= 3; n++) {
      there.register.unit(number(n), unit(number(n), "LAG " + n, "FLI"));
      there.register.entry(70 + n, number(n), "Ny");
    }
    there.register.spoil(UNITS + "/" + number(3), status(500));
    assertThatThrownBy(() -> there.feed().run()).isInstanceOf(RegisterSilent.class);
    assertThat(names()).as("all of a page or nothing").containsExactly("FØLGER MED");
    assertThat(cursors.last(ChangeFeed.NAME)).hasValue(10L);
    clock.pass(Duration.ofMinutes(1));
    there.feed().run();
    assertThat(names()).hasSize(4);
  }

  @Test
  void aPageThatIsNoPageChangesNothing() throws IOException {
    try (var elsewhere = new FakeRegister()) {
      there.register.entry(80, number(1), "Ny");
      there.register.unit(number(1), unit(number(1), "LAG", "FLI"));
      String whole = "{\"_embedded\":{\"oppdaterteEnheter\":[{\"oppdateringsid\":80,";
      List<FakeRegister.Reply> replies =
          List.of(
              json(whole),
              json("[".repeat(100) + "]".repeat(100)),
              json("17"),
              json("{\"_embedded\":{\"x\":[{\"oppdateringsid\":\"eighty\"}]}}"),
              body(200, "text/html", "<p>Vedlikehold</p>"),
              status(302, "Location", elsewhere.address() + "/x"),
              status(429, "Retry-After", "30"),
              status(500),
              there.register.silence(),
              there.register.drip());
      for (FakeRegister.Reply reply : replies) {
        there.register.spoil(PAGES, reply);
        assertThatThrownBy(() -> there.feed().run()).isInstanceOf(RegisterSilent.class);
        assertThat(names()).containsExactly("FØLGER MED");
        assertThat(cursors.last(ChangeFeed.NAME)).hasValue(10L);
        clock.pass(Duration.ofHours(1));
      }
      assertThat(elsewhere.asked).isEmpty();
      there.feed().run();
      assertThat(names()).contains("LAG");
    }
  }

  @Test
  void aPageThatComesAgainIsNotFollowedForEver() {
    there.register.unit(number(1), unit(number(1), "LAG", "FLI"));
    String page =
        "{\"_embedded\":{\"oppdaterteEnheter\":[{\"oppdateringsid\":90,\"organisasjonsnummer\":\"%s\",\"endringstype\":\"Ny\"}]}}"
            .formatted(number(1));
    there.register.spoil(PAGES, json(page), json(page), json(page));
    assertThatThrownBy(() -> there.feed().run()).isInstanceOf(RegisterSilent.class);
    assertThat(cursors.last(ChangeFeed.NAME)).hasValue(90L);
  }

  @Test
  void afterAFileTheFeedIsFollowedFromBeforeItsDay() {
    RegisterRun run = runs.begin("units.json.gz", "a".repeat(64));
    runs.done(run.id());
    cursors.forget(ChangeFeed.NAME);
    there.register.entry(1000, number(1), "Ny");
    there.register.unit(number(1), unit(number(1), "LAG", "FLI"));
    there.feed().run();
    assertThat(pages().getFirst()).startsWith("dato=20").endsWith(".000Z&size=1");
    assertThat(pages().get(1)).isEqualTo("oppdateringsid=1000&size=100");
    assertThat(names()).contains("LAG");
    assertThat(transactions.read(() -> cursors.last(ChangeFeed.NAME))).hasValue(1000L);
  }

  private void has(int n, String name, String form) {
    var fields = new UnitFields();
    fields.put("organisasjonsnummer", number(n));
    fields.put("navn", name);
    fields.put("organisasjonsform.kode", form);
    context
        .getBean(LiveUnitRepository.class)
        .put(((UnitReader.Entry.Good) fields.unit(1, 1)).unit());
  }

  private RegisterUnit.State state(int n) {
    return units.find(number(n)).orElseThrow().state();
  }

  private List<String> names() {
    return db.fetchValues(REGISTER_UNIT.NAME);
  }

  private List<String> pages() {
    return there.register.asked.stream()
        .filter(question -> question.startsWith(PAGES))
        .map(question -> question.substring(question.indexOf('?') + 1))
        .toList();
  }

  private static String number(int n) {
    return RegisterFiles.number(SERIES, n);
  }
}
