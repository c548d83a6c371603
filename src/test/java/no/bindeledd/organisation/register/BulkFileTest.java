package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.RegisterFiles.list;
import static no.bindeledd.organisation.register.RegisterFiles.number;
import static no.bindeledd.organisation.register.RegisterFiles.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from the register's files, and what is refused. */
class BulkFileTest {
  private static final long BOUND = 20_000_000;
  private static final String NUMBER = number(1, 0);

  @TempDir Path folder;

  @Test
  void aUnitOfTheListIsReadWithWhatAPortalNeeds() throws IOException {
    Path file = RegisterFiles.write(folder, "units.json", list(List.of(full())));
    assertThat(read(file))
        .containsExactly(
            new UnitReader.Entry.Good(
                new RegisterUnit(
                    NUMBER,
                    "BYGDEKVINNELAGET",
                    "FLI",
                    "post@example.org",
                    "99999999",
                    "www.example.org",
                    "c/o Åse, Storgata 1",
                    "7601",
                    "LEVANGER",
                    "5037",
                    "94.991",
                    LocalDate.of(1998, 2, 28),
                    true,
                    true,
                    "Møteplass for alle i bygda",
                    RegisterUnit.State.ACTIVE)));
  }

  @Test
  void theTableGivesTheSameUnitAsTheList() throws IOException {
    Path json = RegisterFiles.pack(folder, "units.json.gz", list(List.of(full())));
    Path csv =
        RegisterFiles.pack(
            folder,
            "units.csv.gz",
            """
            organisasjonsnummer,navn,organisasjonsform.kode,epostadresse,mobil,hjemmeside,\
            forretningsadresse.adresse,forretningsadresse.postnummer,forretningsadresse.poststed,\
            forretningsadresse.kommunenummer,naeringskode1.kode,stiftelsesdato,\
            registrertIFrivillighetsregisteret,maalform,aktivitet,konkurs
            %s,BYGDEKVINNELAGET,FLI,post@example.org,99999999,www.example.org,\
            "c/o Åse, Storgata 1",7601,LEVANGER,5037,94.991,1998-02-28,true,Nynorsk,\
            Møteplass for alle i bygda,false
            """
                .formatted(NUMBER));
    assertThat(read(csv)).isEqualTo(read(json));
  }

  @Test
  void whatHasBecomeOfAUnitIsItsState() throws IOException {
    Path file =
        RegisterFiles.write(
            folder,
            "units.json",
            list(
                List.of(
                    unit(NUMBER, "A", "FLI", "\"konkurs\":true"),
                    unit(NUMBER, "B", "FLI", "\"underAvvikling\":true"),
                    unit(NUMBER, "C", "FLI", "\"underTvangsavviklingEllerTvangsopplosning\":true"),
                    unit(NUMBER, "D", "FLI", "\"slettedato\":\"2024-01-01\""))));
    assertThat(read(file))
        .extracting(e -> ((UnitReader.Entry.Good) e).unit().state())
        .containsExactly(
            RegisterUnit.State.BANKRUPT,
            RegisterUnit.State.DISSOLVING,
            RegisterUnit.State.DISSOLVING,
            RegisterUnit.State.DELETED);
  }

  @Test
  void aFaultyRecordIsNamedWithItsPlaceAndTheNextOneIsRead() throws IOException {
    String good = unit(NUMBER, "GOD", "FLI");
    String content =
        list(
            List.of(
                good,
                unit("123456789", "FEIL SIFFER", "FLI"),
                unit(NUMBER, " ", "FLI"),
                "{\"navn\":\"UTAN NUMMER\"}",
                unit(NUMBER, "FEIL DATO", "FLI").replace("1998-02-28", "1999-02-29"),
                good));
    List<UnitReader.Entry> entries = read(RegisterFiles.write(folder, "units.json", content));
    assertThat(entries.get(1))
        .isEqualTo(
            new UnitReader.Entry.Bad(
                new BadUnit(
                    2,
                    bytes(content.substring(0, content.indexOf("{\"organisasjonsnummer\":\"12345")))
                        + 1,
                    BadUnit.Fault.WRONG_CHECK_DIGIT)));
    assertThat(entries.subList(2, 5))
        .extracting(e -> ((UnitReader.Entry.Bad) e).bad().fault())
        .containsExactly(BadUnit.Fault.NO_NAME, BadUnit.Fault.NO_NUMBER, BadUnit.Fault.WRONG_VALUE);
    assertThat(entries.get(5)).isInstanceOf(UnitReader.Entry.Good.class);
  }

  @Test
  void aValueOfAnotherKindCountsAsNone() throws IOException {
    String odd = "{\"organisasjonsnummer\":{\"a\":[1]},\"navn\":[[\"x\"]],\"organisasjonsform\":3}";
    assertThat(read(RegisterFiles.write(folder, "units.json", list(List.of(odd)))))
        .containsExactly(new UnitReader.Entry.Bad(new BadUnit(1, 2, BadUnit.Fault.NO_NUMBER)));
  }

  @Test
  void anEmptyListIsAWholeFile() throws IOException {
    assertThat(read(RegisterFiles.write(folder, "units.json", "[]"))).isEmpty();
  }

  @Test
  void aFileThatBreaksOffIsRefusedWhereverItDoes() throws IOException {
    String whole = list(List.of(full(), full()));
    for (int end = 1; end < whole.length() - 1; end += 17) {
      Path file = RegisterFiles.write(folder, "part" + end, whole.substring(0, end));
      assertRefused(file, UnreadableFile.Why.BROKEN_OFF);
    }
    byte[] packed = Files.readAllBytes(RegisterFiles.pack(folder, "whole.gz", whole));
    Path half = folder.resolve("half.gz");
    Files.write(half, Arrays.copyOf(packed, packed.length / 2));
    assertRefused(half, UnreadableFile.Why.BROKEN_OFF);
  }

  @Test
  void aTableThatBreaksOffIsRefused() throws IOException {
    String head = "organisasjonsnummer,navn,organisasjonsform.kode\n";
    Path row = RegisterFiles.write(folder, "row.csv", head + NUMBER + ",LAG,FLI\n" + NUMBER + ",");
    assertRefused(row, UnreadableFile.Why.BROKEN_OFF);
    Path quote = RegisterFiles.write(folder, "quote.csv", head + NUMBER + ",\"LAG,FLI\n");
    assertRefused(quote, UnreadableFile.Why.BROKEN_OFF);
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    Path list = folder.resolve("latin.json");
    Files.write(list, list(List.of(full())).getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(list, UnreadableFile.Why.WRONG_ENCODING);
    Path table = folder.resolve("latin.csv");
    Files.write(
        table,
        ("organisasjonsnummer,navn\n" + NUMBER + ",BLÅ\n").getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(table, UnreadableFile.Why.WRONG_ENCODING);
  }

  @Test
  void aHundredLevelsAreRefused() throws IOException {
    String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);
    assertRefused(
        RegisterFiles.write(folder, "deep.json", "[" + deep + "]"), UnreadableFile.Why.TOO_DEEP);
  }

  @Test
  void aBombIsRefusedAtItsBound() throws IOException {
    Path file = folder.resolve("bomb.json.gz");
    var spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write('[');
      for (int i = 0; i < 40; i++) {
        out.write(spaces);
      }
      out.write(']');
    }
    assertThat(Files.size(file)).isLessThan(100_000);
    assertRefused(file, UnreadableFile.Why.TOO_LARGE);
  }

  @Test
  void oneEndlessValueIsRefused() throws IOException {
    String content = "[{\"navn\":\"" + "x".repeat(1_000_000) + "\"}]";
    assertRefused(RegisterFiles.write(folder, "long.json", content), UnreadableFile.Why.TOO_LARGE);
  }

  @Test
  void whatIsNoRegisterIsRefused() throws IOException {
    for (String content : List.of("", "{}", "hello", "[1]", "[{}] []", "[{} {}]", "a,b\n1,2\n")) {
      assertThatThrownBy(() -> read(RegisterFiles.write(folder, "other", content)))
          .as(content)
          .isInstanceOf(UnreadableFile.class);
    }
  }

  private static String full() {
    return unit(
        NUMBER,
        "BYGDEKVINNELAGET",
        "FLI",
        "\"epostadresse\":\"post@example.org\",\"mobil\":\"99999999\",\"telefon\":\"1\","
            + "\"hjemmeside\":\"www.example.org\",\"registrertIFrivillighetsregisteret\":true,"
            + "\"konkurs\":false");
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void assertRefused(Path file, UnreadableFile.Why why) {
    assertThatThrownBy(() -> read(file))
        .as(String.valueOf(file.getFileName()))
        .isInstanceOfSatisfying(UnreadableFile.class, e -> assertThat(e.why()).isEqualTo(why));
  }

  private static List<UnitReader.Entry> read(Path file) throws IOException {
    var entries = new ArrayList<UnitReader.Entry>();
    try (UnitReader reader = new BulkFile(file, BOUND).open()) {
      for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        entries.add(entry.get());
      }
    }
    return entries;
  }
}
