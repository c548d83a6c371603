package no.bindeledd.organisation.exchange;

import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_IMPORT;
import static no.bindeledd.schema.Tables.ORGANISATION_IMPORT_ROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list comes in: looked at, decided on, and then all of it or nothing, once. */
@IntegrationTest
class ImportTest {
  @Autowired World world;
  @Autowired ImportService imports;
  @Autowired ExportService exports;
  @Autowired OrganisationService organisations;
  @Autowired Retention retention;
  @Autowired DueJobs jobs;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  long municipality;
  Caller.SignedIn coordinator;

  @BeforeEach
  void aMunicipality() {
    municipality = world.municipality();
    coordinator = world.inUnit(Role.COORDINATOR, municipality, world.unit(municipality));
  }

  @Test
  void eachRowSaysWhatItWouldComeToBeforeAnythingIsWritten() throws IOException {
    long changed = organisation("Bygdelaget", null, municipality);
    long same = organisation("Sangkoret", null, municipality);
    long elsewhere = organisation("Fotballklubben", number(1), world.municipality());
    long both = organisation("Leselaget", number(2), municipality, world.municipality());
    long own = organisation("Selvstendig", number(3), municipality);
    world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, own);
    long list =
        receive(
            "Navn;Organisasjonsnummer;Telefon;Id i Bindeledd\n"
                + "Bygdelaget;;22334455;%s\n".formatted(Ids.toText(changed))
                + "Sangkoret;;;%s\n".formatted(Ids.toText(same))
                + "Annet navn;%s;;\n".formatted(number(1))
                + "Leselaget;%s;22334455;\n".formatted(number(2))
                + "Selvstendig;%s;22334455;\n".formatted(number(3))
                + "SANGKORET.;;;\n"
                + "Helt ny;%s;;\n".formatted(number(4))
                + "Igjen;%s;;\n".formatted(number(4))
                + "Feil;974760674;;\n");
    List<ImportRow> rows = imports.rows(coordinator, list, null, 100);
    assertThat(rows)
        .extracting(row -> row.verdict().fate())
        .containsExactly(
            ImportFate.CHANGED,
            ImportFate.SAME,
            ImportFate.HERE,
            ImportFate.REFUSED,
            ImportFate.REFUSED,
            ImportFate.ALIKE,
            ImportFate.NEW,
            ImportFate.REFUSED,
            ImportFate.REFUSED);
    assertThat(rows.getFirst().verdict().changes())
        .containsExactly(new FieldChange(SheetField.PHONE, "", "22334455"));
    assertThat(rows.get(2).verdict().organisation()).isEqualTo(elsewhere);
    assertThat(whys(rows.get(3))).containsExactly("organisation.exchange.why.elsewhere");
    assertThat(rows.get(3).verdict().organisation()).isEqualTo(both);
    assertThat(whys(rows.get(4))).containsExactly("organisation.exchange.why.lookedAfter");
    assertThat(rows.get(5).verdict().alike())
        .isEqualTo(new Verdict.Alike("Sangkoret", Verdict.By.NAME));
    assertThat(rows.get(7).verdict().reasons())
        .containsExactly(Reason.of("organisation.exchange.why.twice", Map.of("line", 8)));
    assertThat(rows.get(8).verdict().reasons())
        .extracting(Reason::field, Reason::key)
        .containsExactly(tuple("number", "organisation.reason.number"));
    assertThat(organisations.in(Caller.ANYONE, municipality)).hasSize(4);
    assertThat(imports.get(coordinator, list).state()).isEqualTo(OrganisationImport.State.PREVIEW);
  }

  @Test
  void itIsTakenOverOnce() throws IOException {
    long here = organisation("Bygdelaget", null, municipality);
    organisation("Klubben", number(11), world.municipality());
    long list =
        receive(
            "Navn;Orgnr;E-post;Id i Bindeledd\n"
                + "Bygdelaget;;ny@example.org;%s\n".formatted(Ids.toText(here))
                + "Heter noe annet;%s;;\n".formatted(number(11))
                + "Ny gruppe;;gruppe@example.org;\n"
                + "Bygdelaget;;;\n");
    long version = imports.get(coordinator, list).version();
    imports.carryOut(coordinator, list, version);
    assertThat(imports.get(coordinator, list).state()).isEqualTo(OrganisationImport.State.DONE);
    assertThat(names()).containsExactlyInAnyOrder("Bygdelaget", "Klubben", "Ny gruppe");
    assertThat(organisations.get(Caller.ANYONE, here).email()).isEqualTo("ny@example.org");
    assertThat(organisations.in(Caller.ANYONE, municipality))
        .filteredOn(o -> o.name().equals("Ny gruppe"))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.kind()).isEqualTo(Organisation.Kind.INFORMAL);
              assertThat(o.inVoluntaryRegister()).isFalse();
            });
    assertThatThrownBy(() -> imports.carryOut(coordinator, list, version))
        .isInstanceOf(ChangedMeanwhile.class);
    clock.pass(Duration.ofMinutes(5));
    jobs.run();
    assertThat(names()).hasSize(3);
    assertThat(
            db.fetchCount(
                HISTORY,
                HISTORY.ACTION.like("IMPORT_%").and(HISTORY.MUNICIPALITY_ID.eq(municipality))))
        .isEqualTo(3);
  }

  @Test
  void whoIsLikeAnotherComesInOnlyIfSomebodySaysSo() throws IOException {
    organisation("Bygdelaget", null, municipality);
    long list = receive("Navn\nbygdelaget\nBYGDELAGET!\n");
    List<ImportRow> rows = imports.rows(coordinator, list, ImportFate.ALIKE, 10);
    assertThat(rows).hasSize(2);
    imports.choose(coordinator, list, rows.getFirst().id(), true);
    imports.carryOut(coordinator, list, imports.get(coordinator, list).version());
    assertThat(names()).containsExactlyInAnyOrder("Bygdelaget", "bygdelaget");
    assertThatThrownBy(() -> imports.choose(coordinator, list, rows.getLast().id(), true))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void whatChangedMeanwhileIsLookedAtAgainAndNothingIsHalfDone() throws IOException {
    long here = organisation("Bygdelaget", null, municipality);
    long list =
        receive(
            "Navn;E-post;Id i Bindeledd\nHelt ny;;\nBygdelaget;ny@example.org;%s\n"
                .formatted(Ids.toText(here)));
    db.update(ORGANISATION)
        .set(ORGANISATION.PHONE, "99887766")
        .set(ORGANISATION.VERSION, 2L)
        .where(ORGANISATION.ID.eq(here))
        .execute();
    imports.carryOut(coordinator, list, imports.get(coordinator, list).version());
    OrganisationImport again = imports.get(coordinator, list);
    assertThat(again.state()).isEqualTo(OrganisationImport.State.PREVIEW);
    assertThat(again.lookedAgain()).isTrue();
    assertThat(names()).as("nothing is half done").containsExactly("Bygdelaget");
    imports.carryOut(coordinator, list, again.version());
    assertThat(names()).containsExactlyInAnyOrder("Bygdelaget", "Helt ny");
    assertThat(organisations.get(Caller.ANYONE, here).email()).isEqualTo("ny@example.org");
    assertThat(organisations.get(Caller.ANYONE, here).phone()).isEqualTo("99887766");
  }

  @Test
  void aLongListIsWorkedOnByAJob() throws IOException {
    int many = ImportService.AT_ONCE + 400;
    String table =
        IntStream.range(0, many).mapToObj(i -> "Gruppe " + i).collect(Collectors.joining("\n"));
    long list = receive("Navn\n" + table);
    assertThat(imports.get(coordinator, list).state()).isEqualTo(OrganisationImport.State.JUDGING);
    jobs.run();
    OrganisationImport judged = imports.get(coordinator, list);
    assertThat(judged.state()).isEqualTo(OrganisationImport.State.PREVIEW);
    assertThat(judged.done()).isEqualTo(500);
    assertThat(imports.counts(coordinator, list)).containsEntry(ImportFate.NEW, many);
    imports.carryOut(coordinator, list, judged.version());
    assertThat(names()).isEmpty();
    jobs.run();
    assertThat(imports.get(coordinator, list).state()).isEqualTo(OrganisationImport.State.DONE);
    assertThat(names()).hasSize(many);
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void whatGoesOutChangesNothingWhenItComesInAgain(SheetFormat format) throws IOException {
    var hostile =
        List.of("=1+1", "+2", "-3", "@SUM(1)", "\t=4", "\r\n=5", "نساء ذ", "Sykkel 🚲", "\"a\";b");
    for (String name : hostile) {
      organisation(name, null, municipality);
    }
    byte[] file = exports.export(coordinator, format, Language.NB);
    long list = imports.receive(coordinator, "ut." + format.ending(), in(file));
    assertThat(imports.counts(coordinator, list))
        .containsExactlyEntriesOf(Map.of(ImportFate.SAME, hostile.size()));

    long next = world.municipality();
    var neighbour = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, next);
    long theirs = imports.receive(neighbour, "inn." + format.ending(), in(file));
    imports.carryOut(neighbour, theirs, imports.get(neighbour, theirs).version());
    assertThat(organisations.in(Caller.ANYONE, next))
        .extracting(Organisation::name)
        .containsExactlyInAnyOrderElementsOf(hostile);
  }

  @Test
  void nothingOfAHostileFileIsKept() {
    assertThatThrownBy(() -> receive("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.reasons()).extracting(Reason::field).containsExactly("file"));
    assertThat(imports.imports(coordinator)).isEmpty();
  }

  @Test
  void nobodyElseSeesOrDecides() throws IOException {
    long list = receive("Navn\nGruppa\n");
    long version = imports.get(coordinator, list).version();
    long row = imports.rows(coordinator, list, null, 1).getFirst().id();
    var strangers = new ArrayList<Caller>();
    strangers.add(world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, world.municipality()));
    strangers.add(world.inMunicipality(Role.GRANTS_OFFICER, municipality));
    strangers.add(
        world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, world.organisation(municipality)));
    strangers.add(Caller.ANYONE);
    for (Caller stranger : strangers) {
      assertThatThrownBy(() -> imports.get(stranger, list)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> imports.rows(stranger, list, null, 1)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> imports.counts(stranger, list)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> imports.chosen(stranger, list)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> imports.choose(stranger, list, row, true))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> imports.carryOut(stranger, list, version))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> imports.discard(stranger, list, version))
          .isInstanceOf(NotFound.class);
    }
    world.end(coordinator);
    clock.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> imports.carryOut(coordinator, list, version))
        .isInstanceOf(MembershipEnded.class);
    assertThatThrownBy(() -> exports.export(coordinator, SheetFormat.CSV, Language.NB))
        .isInstanceOf(MembershipEnded.class);
    assertThat(names()).hasSize(1);
  }

  @Test
  void aListGoesAfterThirtyDays() throws IOException {
    long list = receive("Navn\nGruppa\n");
    clock.pass(Duration.ofDays(31));
    retention.runAll();
    assertThat(db.fetchCount(ORGANISATION_IMPORT, ORGANISATION_IMPORT.ID.eq(list))).isZero();
    assertThat(db.fetchCount(ORGANISATION_IMPORT_ROW, ORGANISATION_IMPORT_ROW.IMPORT_ID.eq(list)))
        .isZero();
  }

  private List<String> names() {
    return organisations.in(Caller.ANYONE, municipality).stream().map(Organisation::name).toList();
  }

  private static List<String> whys(ImportRow row) {
    return row.verdict().reasons().stream().map(Reason::key).toList();
  }

  private long receive(String table) throws IOException {
    return imports.receive(coordinator, "liste.csv", in(table.getBytes(StandardCharsets.UTF_8)));
  }

  private static InputStream in(byte[] file) {
    return new ByteArrayInputStream(file);
  }

  private long organisation(String name, String number, long... municipalities) {
    long id = world.organisation(Organisation.Kind.INFORMAL, municipalities);
    db.update(ORGANISATION)
        .set(ORGANISATION.NAME, name)
        .set(ORGANISATION.ORGANISATION_NUMBER, number)
        .where(ORGANISATION.ID.eq(id))
        .execute();
    return id;
  }

  /** One that no other test has. */
  private String number(int n) {
    int found = 0;
    for (long number = 810_000_000L + Math.floorMod(municipality, 90_000_000L); ; number++) {
      if (OrganisationNumber.isValid(String.valueOf(number)) && found++ == n) {
        return String.valueOf(number);
      }
    }
  }
}
