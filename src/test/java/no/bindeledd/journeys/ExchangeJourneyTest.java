package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** A coordinator takes a list in and out; others try what lists are abused for. */
@JourneyTest
class ExchangeJourneyTest {

  @Test
  void aListIsLookedAtTakenInAndTakenOutAgain(Browsers.Town town) throws IOException {
    Person coordinator = town.person().signIn("koordinator@example.org");
    Page page = coordinator.page();
    var form = new FormPage(coordinator);
    coordinator.goTo("/app/organisations/lists");
    form.reads("Lister");
    Look.at(coordinator, "exchange");
    upload(
        page,
        "eldre liste.csv",
        ("Navn;Orgnr;E-post;Stiftet;Farge\r\n"
                + "Språkkafé på Åsen;;kafe@example.org;14.03.2011;blå\r\n"
                + "SPRÅKKAFÉ PÅ ÅSEN;;;;\r\n"
                + "=HYPERLINK(\"http://example.org\");;;;\r\n"
                + "Feil nummer;974760674;ingen adresse;;\r\n")
            .getBytes(Charset.forName("windows-1252")));
    form.reads("Listen «eldre liste.csv»");
    form.says("Windows-1252").says("Farge").says("Organisasjonsnummeret stemmer ikke");
    assertThat(page.locator("main article.card")).hasCount(4);
    Look.at(coordinator, "import-preview");
    coordinator.inTheDark().takesAPicture("import-preview-dark").findsNoBarrier().inTheLight();
    page.getByLabel("Dette er en annen. Ta den inn: SPRÅKKAFÉ PÅ ÅSEN").check();
    form.press("Ta inn 3 organisasjoner");
    form.says("3 organisasjoner er tatt inn");
    coordinator.findsNoBarrier().takesAPicture("import-done");
    coordinator.speak("العربية");
    page.locator("main article.card").first().waitFor();
    Look.at(coordinator, "import-arabic");
    coordinator.speak("Norsk bokmål").goTo("/app/organisations/lists");
    assertThat(card(page)).containsText("Tatt inn");
    Download file = page.waitForDownload(() -> page.getByText("Tabell (CSV)").click());
    Path saved = Path.of("target", "exchange.csv");
    file.saveAs(saved);
    assertThat(Files.readString(saved, StandardCharsets.UTF_8))
        .contains("Språkkafé på Åsen", "\"'=HYPERLINK(\"\"http://example.org\"\")\"");
  }

  @Test
  void whatIsNoListIsRefusedWithinBounds(Browsers.Town town) {
    Person coordinator = town.person().signIn("koordinator@example.org");
    Page page = coordinator.page();
    coordinator.goTo("/app/organisations/lists");
    upload(
        page,
        "liste.xlsx",
        "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><l>&e;</l>"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(page.locator(".error-summary")).containsText("viser til noe utenfor seg selv");
    coordinator.findsNoBarrier().takesAPicture("import-refused");
    upload(page, "stor.csv", new byte[6 * 1024 * 1024]);
    assertThat(page.locator(".error-summary")).containsText("Filen er for stor");

    // Whoever goes past the page, with the address that it sends files to.
    String target =
        page.url()
            .replaceFirst("/app/.*", "/app/")
            .concat(page.locator("vaadin-upload").getAttribute("target").replaceFirst("^\\./", ""));
    sendsAHundredMegabytes(target, page);
    coordinator.goTo("/app/organisations/lists");
    assertThat(page.locator("main")).not().containsText("stor.csv");
    assertThat(page.locator("main")).not().containsText("liste.xlsx");
  }

  /** Refused, or the line is cut: what matters is that it ends, and that nothing comes of it. */
  private static void sendsAHundredMegabytes(String target, Page page) {
    String cookies =
        page.context().cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; "));
    var request =
        HttpRequest.newBuilder(URI.create(target))
            .timeout(Duration.ofSeconds(60))
            .header("Cookie", cookies)
            .header("Content-Type", "application/octet-stream")
            .header("X-Filename", "stor.csv")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100 * 1024 * 1024]))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      client.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (HttpTimeoutException e) {
      throw new AssertionError("it goes on reading", e);
    } catch (IOException theLineIsCut) {
      assertThat(theLineIsCut).isNotNull();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Locator card(Page page) {
    return page.locator("main article.card").first();
  }

  private static void upload(Page page, String name, byte[] content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }
}
