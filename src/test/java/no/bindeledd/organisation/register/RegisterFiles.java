package no.bindeledd.organisation.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import no.bindeledd.organisation.OrganisationNumber;

/** Files as the register makes them, with invented units. */
public final class RegisterFiles {
  private RegisterFiles() {}

  /** The nth number from a series that is a test's own. */
  public static String number(int series, int n) {
    for (int stem = series * 100_000 + n * 20; ; stem++) {
      for (int last = 0; last <= 9; last++) {
        String number = "%08d%d".formatted(stem, last);
        if (OrganisationNumber.isValid(number)) {
          return number;
        }
      }
    }
  }

  public static String unit(String number, String name, String form) {
    return unit(number, name, form, "");
  }

  /**
   * @param more further members, such as {@code "konkurs":true}
   */
  public static String unit(String number, String name, String form, String more) {
    return """
        {"organisasjonsnummer":"%s","navn":"%s",
         "organisasjonsform":{"kode":"%s","beskrivelse":"x","_links":{"self":{"href":"y"}}},
         "postadresse":{"adresse":["Postboks 1"],"postnummer":"0101","kommunenummer":"0301"},
         "forretningsadresse":{"land":"Norge","adresse":["c/o Åse","Storgata 1"],
            "postnummer":"7601","poststed":"LEVANGER","kommune":"LEVANGER","kommunenummer":"5037"},
         "naeringskode1":{"kode":"94.991","beskrivelse":"Aktiviteter"},
         "stiftelsesdato":"1998-02-28","maalform":"Nynorsk","antallAnsatte":0,
         "aktivitet":["Møteplass for","alle i bygda"]%s}"""
        .formatted(number, name, form, more.isEmpty() ? "" : "," + more);
  }

  static String list(List<String> units) {
    return units.stream().collect(Collectors.joining(",", "[", "]"));
  }

  /** The same as a table, with the columns that the importer needs and one that it does not. */
  static String table(List<String> numbers, String form) {
    return numbers.stream()
        .map(number -> "%s,\"LAG, %s\",%s,Norge".formatted(number, number, form))
        .collect(
            Collectors.joining(
                "\r\n",
                "organisasjonsnummer,navn,organisasjonsform.kode,forretningsadresse.land\r\n",
                "\r\n"));
  }

  static Path write(Path folder, String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  static Path pack(Path folder, String name, String content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
