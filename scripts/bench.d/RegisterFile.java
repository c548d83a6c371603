import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a file of invented units in the form and size of Enhetsregisteret's: {@code FILE COUNT}.
 * About 3 kB a unit, legal forms as often as in the real one (SSB, 2024: four of ten are sole
 * proprietors, a third are companies, one of eight an association).
 */
public final class RegisterFile {
  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final String[] FORMS = {"ENK", "AS", "FLI", "NUF", "SA", "STI", "ANS", "ORGL"};
  private static final int[] SHARES = {42, 36, 12, 3, 2, 1, 3, 1};
  private static final String[] WORDS = {
    "FJORD", "BYGD", "SOLSIDA", "VELFORENING", "IDRETTSLAG", "KORPS", "SPRÅK", "MØTEPLASS", "NABO",
    "KVINNE", "UNGDOM", "TREFF", "HAGE", "SANG", "HÅNDBALL", "GRENDA", "ØYA", "ÅSEN"
  };

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[1]);
    var random = new Random(2024);
    try (OutputStream out = new BufferedOutputStream(new Fast(Path.of(arguments[0])), 1 << 16)) {
      out.write('[');
      int stem = 80_000_000;
      for (int i = 0; i < count; i++) {
        String number;
        do {
          number = number(stem++);
        } while (number == null);
        out.write((i == 0 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
        out.write(unit(number, random).getBytes(StandardCharsets.UTF_8));
      }
      out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  static long unpacked(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static String number(int stem) {
    int sum = 0;
    int rest = stem;
    for (int i = WEIGHTS.length - 1; i >= 0; i--) {
      sum += WEIGHTS[i] * (rest % 10);
      rest /= 10;
    }
    int mod = sum % 11;
    return mod == 1 ? null : "%08d%d".formatted(stem, mod == 0 ? 0 : 11 - mod);
  }

  private static String unit(String number, Random random) {
    String form = pick(random);
    String name = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)]
        + " " + random.nextInt(100_000);
    String place = "%04d".formatted(301 + random.nextInt(5000));
    String address =
        "{\"land\":\"Norge\",\"landkode\":\"NO\",\"postnummer\":\"%04d\",\"poststed\":\"%s\","
            .formatted(random.nextInt(9999), WORDS[random.nextInt(WORDS.length)])
            + "\"adresse\":[\"c/o Styret\",\"Veien %d\"],\"kommune\":\"KOMMUNEN\",\"kommunenummer\":\"%s\"}"
                .formatted(random.nextInt(300), place);
    return """
        {
          "organisasjonsnummer" : "%1$s",
          "navn" : "%2$s",
          "organisasjonsform" : {
            "kode" : "%3$s",
            "beskrivelse" : "Beskrivelse av organisasjonsformen",
            "_links" : { "self" : { "href" : "https://register.example.org/enhetsregisteret/api/organisasjonsformer/%3$s" } }
          },
          "hjemmeside" : "www.example.org/%1$s",
          "postadresse" : %4$s,
          "registreringsdatoEnhetsregisteret" : "1995-02-20",
          "registrertIMvaregisteret" : false,
          "naeringskode1" : { "kode" : "94.991", "beskrivelse" : "Aktiviteter i andre interesseorganisasjoner ikke nevnt annet sted" },
          "antallAnsatte" : %5$d,
          "harRegistrertAntallAnsatte" : true,
          "overordnetEnhet" : null,
          "forretningsadresse" : %4$s,
          "stiftelsesdato" : "19%6$02d-05-17",
          "institusjonellSektorkode" : { "kode" : "7000", "beskrivelse" : "Ideelle organisasjoner" },
          "registrertIForetaksregisteret" : false,
          "registrertIStiftelsesregisteret" : false,
          "registrertIFrivillighetsregisteret" : %7$s,
          "konkurs" : false,
          "underAvvikling" : false,
          "underTvangsavviklingEllerTvangsopplosning" : false,
          "maalform" : "Bokmål",
          "vedtektsdato" : "2011-03-14",
          "vedtektsfestetFormaal" : [ "%8$s" ],
          "aktivitet" : [ "%8$s", "%8$s" ],
          "fravalgAvRevisjon" : { "fravalgt" : "Revisjon er fravalgt" },
          "registreringsdatoFrivillighetsregisteret" : "2009-08-11",
          "epostadresse" : "post.%1$s@example.org",
          "mobil" : "99 99 99 99",
          "kapital" : { "belop" : 30000.00, "antallAksjer" : 100, "type" : "Aksjekapital", "valuta" : "NOK", "innbetaltBelop" : 30000.00, "fulltInnbetalt" : true },
          "paategninger" : [ %9$s ],
          "_links" : { "self" : { "href" : "https://register.example.org/enhetsregisteret/api/enheter/%1$s" } }
        }"""
        .formatted(
            number,
            name,
            form,
            address,
            random.nextInt(20),
            random.nextInt(40) + 50,
            form.equals("FLI") && random.nextInt(3) > 0,
            "Organisasjonen skal samle folk i nærmiljøet til trivsel, læring og fellesskap, uansett "
                + "alder og bakgrunn, og drive de aktivitetene som medlemmene ønsker seg. ".repeat(2),
            "{\"infotype\":\"NAVN\",\"tekst\":\"%s\"}".formatted("x".repeat(300 + random.nextInt(400))));
  }

  private static String pick(Random random) {
    int drawn = random.nextInt(100);
    for (int i = 0; i < SHARES.length; i++) {
      drawn -= SHARES[i];
      if (drawn < 0) {
        return FORMS[i];
      }
    }
    return FORMS[0];
  }

  /** Packs fast rather than small. */
  private static final class Fast extends GZIPOutputStream {
    Fast(Path path) throws IOException {
      super(Files.newOutputStream(path), 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
