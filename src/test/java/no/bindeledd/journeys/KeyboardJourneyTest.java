package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** What people do most often, without a mouse. */
@JourneyTest
class KeyboardJourneyTest {
  private static final String TITLE = "Strikk uten mus";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  @Test
  void anActivityIsWrittenPublishedAndASessionCalledOff(Browsers.Town town) {
    Person member = town.person();
    var keys = new Keys(member);
    Page page = member.page();
    member.goTo("/app/sign-in").page().locator("vaadin-text-field").waitFor();
    String before = member.newestCode("medlem@example.org");
    keys.write("E-post eller mobilnummer", "medlem@example.org").enter("Send meg en kode");
    page.getByLabel("Kode", new Page.GetByLabelOptions().setExact(true)).waitFor();
    String code = member.codeAfter(before, "medlem@example.org");
    keys.write("Kode", code).press("Enter");
    page.locator("vaadin-app-layout main h1").waitFor();

    keys.enter("Aktiviteter");
    reads(page, "Aktivitetene våre");
    keys.enter("Lag en aktivitet");
    reads(page, "Lag en aktivitet");
    keys.write("Tittel", TITLE).write("Hva som skjer", "Vi strikker sammen.");
    keys.to("Prate og øve norsk").press("Space");
    keys.enter("Legg til et tidspunkt");
    page.locator(".rule").first().waitFor();
    LocalDate tomorrow = LocalDate.now(Norway.ZONE).plusDays(1);
    keys.write("Første dag", DAY.format(tomorrow)).press("Enter");
    keys.to("Område").press("ArrowDown");
    page.locator("vaadin-select-item:visible").first().waitFor();
    keys.press("Enter");
    keys.write("Sted", "Biblioteket").write("Adresse", "Storgata 1").write("Antall plasser", "8");
    keys.enter("Lagre aktiviteten");
    reads(page, TITLE);
    keys.enter("Publiser aktiviteten");
    assertThat(page.locator("main").getByText("Treff som kommer").first()).isVisible();

    keys.enter("Avlys treffet");
    page.getByText("De andre treffene blir som planlagt.").waitFor();
    keys.enter("Avlys treffet");
    assertThat(page.locator("main .badge").getByText("Avlyst").first()).isVisible();
    keys.enter("Avlys treffet");
    page.getByText("De andre treffene blir som planlagt.").waitFor();
    keys.press("Escape");
    assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    assertThat(page.locator("main .badge").getByText("Avlyst")).hasCount(1);
  }

  @Test
  void somethingIsFoundAndALinkIsAskedFor(Browsers.Town town) {
    Person reader = town.person();
    var keys = new Keys(reader);
    Page page = reader.page();
    reader.goTo("/nb/");
    keys.press("Tab");
    assertThat(page.locator(":focus")).hasAttribute("href", "#main");
    keys.enter("Aktiviteter");
    page.waitForURL("**/nb/activities");
    keys.write("Hva vil du gjøre?", "språkkafe").press("Enter");
    page.waitForURL("**q=spr*");
    String first = page.locator("main article.card a").first().innerText();
    keys.enter(first);
    assertThat(page.locator("h1")).hasText(first);
    keys.enter("Meld deg på");
    assertThat(page.locator("h1")).hasText("Meld deg på");
    keys.write("E-posten eller mobilnummeret ditt", "uten.mus@example.org").press("Enter");
    assertThat(page.locator("h1")).hasText("Se etter en melding fra oss");
    page.navigate(reader.linkAfter("", "uten.mus@example.org", "/me/sign-up/"));
    page.locator("#name").waitFor();
    keys.write("Hva heter du?", "Mus Uten").press("Enter");
    assertThat(page.locator("main article").first()).isVisible();
  }

  @Test
  void aCoordinatorFindsWhomToAskAndComparesTwo(Browsers.Town town) {
    Person coordinator = town.person().signIn("koordinator@example.org");
    var keys = new Keys(coordinator);
    Page page = coordinator.page();
    keys.enter("Hvem kontakter jeg?");
    reads(page, "Hvem kontakter jeg?");
    keys.write("Hva gjelder det?", "penger");
    assertThat(page.locator(".card-list").first().locator(".card")).hasCount(1);
    keys.enter("Hvem kan handle");
    reads(page, "Hvem kan handle for organisasjonen");
    keys.enter("Organisasjoner her");
    reads(page, "Organisasjoner her");
    keys.write("Navn eller nummer", "turlag");
    keys.enter("Askelund turlag");
    reads(page, "Askelund turlag");
    keys.enter("Skriv om en kontakt");
    assertThat(page.getByText("Skriv aldri om nykommere her").first()).isVisible();
  }

  private static void reads(Page page, String heading) {
    assertThat(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading).setLevel(1)))
        .isVisible();
  }
}
