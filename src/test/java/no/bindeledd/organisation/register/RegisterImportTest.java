package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.RegisterFiles.list;
import static no.bindeledd.organisation.register.RegisterFiles.number;
import static no.bindeledd.organisation.register.RegisterFiles.unit;
import static no.bindeledd.schema.Tables.REGISTER_STAGING;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.bindeledd.organisation.register.data.RegisterRunRepository;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.organisation.register.data.StagingRepository;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole register is taken over, or nothing of it. */
@IntegrationTest
class RegisterImportTest {
  private static final int SERIES = 2;

  @Autowired RegisterImport register;
  @Autowired RegisterUnitRepository units;
  @Autowired RegisterRunRepository runs;
  @Autowired StagingRepository staging;
  @Autowired DSLContext db;
  @TempDir Path folder;

  @BeforeEach
  void anEmptyCopy() {
    db.deleteFrom(REGISTER_UNIT).execute();
  }

  @Test
  void theFirstFileFillsTheCopyAndTheSameAgainChangesNothing() throws IOException {
    Path file = file(units(0, 5000));
    RegisterRun first = take(file).run();
    assertThat(first.state()).isEqualTo(RegisterRun.State.DONE);
    assertThat(List.of(first.read(), first.kept(), first.added())).containsOnly(5000L);
    RegisterRun second = take(file).run();
    assertThat(List.of(second.added(), second.changed(), second.gone())).containsOnly(0L);
    assertThat(units.countExisting()).isEqualTo(5000);
    assertThat(db.fetchCount(REGISTER_STAGING)).isZero();
  }

  @Test
  void theOrderOfTheFileDoesNotMatter() throws IOException {
    List<String> some = units(0, 4500);
    take(file(some));
    Collections.reverse(some);
    RegisterRun run = take(file(some)).run();
    assertThat(List.of(run.added(), run.changed(), run.gone())).containsOnly(0L);
  }

  @Test
  void aChangeAnArrivalAndADepartureAreTakenOver() throws IOException {
    take(file(units(0, 10)));
    List<String> next = units(1, 11);
    next.set(0, unit(number(SERIES, 1), "NYTT NAMN", "FLI", "\"konkurs\":true"));
    RegisterRun run = take(file(next)).run();
    assertThat(List.of(run.added(), run.changed(), run.gone())).containsOnly(1L);
    assertThat(units.find(number(SERIES, 0)))
        .hasValueSatisfying(u -> assertThat(u.state()).isEqualTo(RegisterUnit.State.DELETED));
    assertThat(units.find(number(SERIES, 1)))
        .hasValueSatisfying(
            u -> {
              assertThat(u.name()).isEqualTo("NYTT NAMN");
              assertThat(u.state()).isEqualTo(RegisterUnit.State.BANKRUPT);
            });
  }

  @Test
  void aNumberThatWasGoneMayComeBack() throws IOException {
    take(file(units(0, 10)));
    take(file(units(1, 10)));
    RegisterRun back = take(file(units(0, 10))).run();
    assertThat(back.changed()).isEqualTo(1);
    assertThat(units.find(number(SERIES, 0)))
        .hasValueSatisfying(u -> assertThat(u.state()).isEqualTo(RegisterUnit.State.ACTIVE));
  }

  @Test
  void soleProprietorsAndCompaniesStayOutAndVolunteersOfAnyFormStayIn() throws IOException {
    String voluntary = "\"registrertIFrivillighetsregisteret\":true";
    take(
        file(
            List.of(
                unit(number(SERIES, 1), "OLA NORDMANN", "ENK", voluntary),
                unit(number(SERIES, 2), "BUTIKKEN AS", "AS"),
                unit(number(SERIES, 3), "KAFÉEN SOM GIR AS", "AS", voluntary),
                unit(number(SERIES, 4), "LAGET", "FLI"))));
    assertThat(db.fetchValues(REGISTER_UNIT.NAME))
        .containsExactlyInAnyOrder("KAFÉEN SOM GIR AS", "LAGET");
  }

  @Test
  void whenANumberIsThereTwiceTheLaterEntryCounts() throws IOException {
    List<String> some = units(0, 2500);
    some.add(unit(number(SERIES, 0), "DEN SISTE", "FLI"));
    take(file(some));
    assertThat(units.find(number(SERIES, 0)))
        .hasValueSatisfying(u -> assertThat(u.name()).isEqualTo("DEN SISTE"));
  }

  @Test
  void aFaultyRecordIsReportedAndTheRestTakenOver() throws IOException {
    RegisterRun.Report report =
        take(
            file(
                List.of(
                    unit(number(SERIES, 1), "A", "FLI"),
                    unit("111111112", "B", "FLI"),
                    unit(number(SERIES, 2), "C", "FLI"))));
    assertThat(report.run().bad()).isEqualTo(1);
    assertThat(report.bad())
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.ordinal()).isEqualTo(2);
              assertThat(bad.fault()).isEqualTo(BadUnit.Fault.WRONG_CHECK_DIGIT);
            });
    assertThat(units.countExisting()).isEqualTo(2);
  }

  @Test
  void aFileThatBreaksOffChangesNothing() throws IOException {
    take(file(units(0, 3000)));
    String whole = list(units(100, 3100));
    Path broken =
        RegisterFiles.write(folder, "broken.json", whole.substring(0, whole.length() - 40));
    assertThatThrownBy(() -> take(broken)).isInstanceOf(UnreadableFile.class);
    assertThat(units.countExisting()).isEqualTo(3000);
    assertThat(units.find(number(SERIES, 0)))
        .hasValueSatisfying(u -> assertThat(u.state()).isEqualTo(RegisterUnit.State.ACTIVE));
    assertThat(db.fetchCount(REGISTER_STAGING)).isZero();
  }

  @Test
  void aPartOfTheRegisterIsNotTakenForTheWhole() throws IOException {
    take(file(units(0, 100)));
    assertThatThrownBy(() -> take(file(units(0, 40))))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.why()).isEqualTo(UnreadableFile.Why.TOO_FEW));
    assertThat(units.countExisting()).isEqualTo(100);
  }

  @Test
  void aRunThatWasCutShortGoesOnWhereItWas() throws IOException {
    Path file = file(units(0, 3000));
    RegisterRun cut = runs.begin("cut", new BulkFile(file, 100_000_000).fingerprint());
    // What was staged before the cut bears another name, so that one sees it was not read again.
    staging.add(
        cut.id(),
        List.of(((UnitReader.Entry.Good) fields(number(SERIES, 0), "LESE FØR").unit(1, 1)).unit()));
    runs.progressed(cut.id(), 1, 1, 0);
    RegisterRun run = take(file).run();
    assertThat(run.id()).isEqualTo(cut.id());
    assertThat(run.read()).isEqualTo(3000);
    assertThat(units.countExisting()).isEqualTo(3000);
    assertThat(units.find(number(SERIES, 0)))
        .hasValueSatisfying(u -> assertThat(u.name()).isEqualTo("LESE FØR"));
  }

  @Test
  void aMergeThatWasCutShortIsFinishedBeforeAnotherFile() throws IOException {
    RegisterRun cut = runs.begin("cut", "f".repeat(64));
    staging.add(
        cut.id(),
        List.of(((UnitReader.Entry.Good) fields(number(SERIES, 7), "FØRST").unit(1, 1)).unit()));
    runs.progressed(cut.id(), 1, 1, 0);
    runs.whole(cut.id());
    take(file(units(8, 20)));
    assertThat(runs.get(cut.id()).state()).isEqualTo(RegisterRun.State.DONE);
    assertThat(units.find(number(SERIES, 7)))
        .as("merged, and gone in the next file")
        .hasValueSatisfying(u -> assertThat(u.state()).isEqualTo(RegisterUnit.State.DELETED));
  }

  @Test
  void anotherFileLeavesAHalfReadOneBehind() throws IOException {
    RegisterRun cut = runs.begin("cut", "e".repeat(64));
    staging.add(
        cut.id(),
        List.of(((UnitReader.Entry.Good) fields(number(SERIES, 7), "HALV").unit(1, 1)).unit()));
    take(file(units(8, 20)));
    assertThat(runs.get(cut.id()).state()).isEqualTo(RegisterRun.State.REFUSED);
    assertThat(units.find(number(SERIES, 7))).isEmpty();
    assertThat(db.fetchCount(REGISTER_STAGING)).isZero();
  }

  private RegisterRun.Report take(Path file) {
    return register.take(file, new Unheard());
  }

  private static UnitFields fields(String number, String name) {
    var fields = new UnitFields();
    fields.put("organisasjonsnummer", number);
    fields.put("navn", name);
    fields.put("organisasjonsform.kode", "FLI");
    return fields;
  }

  private static List<String> units(int from, int to) {
    var some = new ArrayList<String>();
    for (int n = from; n < to; n++) {
      some.add(unit(number(SERIES, n), "LAG " + n, "FLI"));
    }
    return some;
  }

  private Path file(List<String> some) throws IOException {
    return RegisterFiles.pack(folder, "units.json.gz", list(some));
  }

  private static final class Unheard implements RegisterImport.Progress {
    @Override
    public void goesOn(long after) {}

    @Override
    public void read(long records) {}

    @Override
    public void merged(long units, long ofThese) {}
  }
}
