package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.FORM_DRAFT;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop offers a place to practise Norwegian; somebody who looks for one finds it. */
@JourneyTest
class PlacementJourneyTest {
  private static final String TITLE = "Språkpraksis i den lille butikken";
  private static final String CONTACT = "Mona Prøvestad";

  @Autowired DSLContext db;

  @Test
  void aPlacementIsWrittenPublishedAndFoundByItsKind(Browsers.Town town) {
    Person member = town.person().signIn("medlem@example.org");
    var form = new FormPage(member);
    Page page = member.page();
    LocalDate today = LocalDate.now(Norway.ZONE);
    member.goTo("/app/activities/new");
    form.reads("Lag en aktivitet").choose("Hva slags tilbud er det?", "Språkpraksis");
    assertThat(page.getByText("Legg til et tidspunkt")).isHidden();
    form.write("Tittel", TITLE)
        .write("Hva som skjer", "Du øver på norsk sammen med oss.")
        .tickIn("Tema", "Prate og øve norsk")
        .write("Oppgaver", "Rydde hyller og snakke med kunder.")
        .day("Første dag", today.plusDays(7))
        .day("Siste dag", today.plusDays(90))
        .write("Kontaktperson", CONTACT)
        .write("Telefon", "ring meg");
    form.choose("Område", "Sentrum")
        .write("Sted", "Den lille butikken")
        .write("Antall plasser", "1")
        .write("Adresse", "Torggata 9");
    // The last of the fields that are typed is kept, and so are those before it.
    page.waitForCondition(
        () -> db.fetchExists(FORM_DRAFT, FORM_DRAFT.CONTENT.contains("Torggata 9")));
    page.reload();
    assertThat(form.field("vaadin-text-field", "Kontaktperson").locator("input")).hasValue(CONTACT);
    Look.at(member, "placement-form");

    form.press("Lagre aktiviteten");
    assertThat(page.locator(".error-summary")).containsText("telefonnummer");
    member.findsNoBarrier();
    form.write("Telefon", "900 00 000").press("Lagre aktiviteten").reads(TITLE);
    form.says("Skriv hvor mange timer i uka.").press("Endre").reads("Endre aktiviteten");
    form.write("Timer i uka", "15").press("Lagre aktiviteten").reads(TITLE);
    form.says("15 timer i uka");
    Look.at(member, "placement-preview");
    form.press("Publiser aktiviteten").says("Påmeldte");
    assertThat(page.getByText("Treff som kommer")).isHidden();
    Look.at(member, "placement-published");

    Person reader = town.person();
    reader
        .page()
        .waitForCondition(
            () -> {
              reader.goTo("/nb/activities?municipality=askelund&kind=language_practice");
              return reader.page().locator("main").innerText().contains(TITLE);
            });
    Look.at(reader, "placements-list");
    reader.page().locator("main article.card a").getByText(TITLE).click();
    assertThat(reader.page().locator("main")).containsText(CONTACT);
    assertThat(reader.page().locator("main")).containsText("Dette skal du gjøre");
    Look.at(reader, "placement-page");
    String arabic = reader.page().url().replace("/nb/", "/ar/");
    reader.page().navigate(arabic);
    Look.at(reader, "placement-page-arabic");
    org.assertj.core.api.Assertions.assertThat(reader.page().context().cookies()).isEmpty();
  }
}
