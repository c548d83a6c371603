package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** What is known of organisations is written, found, and brought together where it stood twice. */
@JourneyTest
class DirectoryJourneyTest {

  @Test
  void aCoordinatorWritesWhatWasSaidAndMakesTwoOne(Browsers.Town town) {
    Person coordinator = town.person().signIn("koordinator@example.org");
    Page page = coordinator.page();
    var work = new AtWork(coordinator);
    assertThat(page.locator("main")).containsText("Ring Askelund sanitetsforening");

    work.open("directory");
    work.reads("Organisasjoner her");
    page.locator(".card").first().waitFor();
    Look.at(coordinator, "directory");
    page.getByLabel("Navn eller nummer").fill("turlag");
    assertThat(page.locator(".card")).hasCount(2);
    page.locator(".card-title a:has-text('Askelund turlag')").click();
    work.reads("Askelund turlag");
    work.sees("Sette i kontakt med andre");
    Look.at(coordinator, "directory-organisation");

    page.getByText("Arbeider ikke lenger her").click();
    work.reads("Avslutt Askelund turlag her");
    work.sees("aktiviteter blir avlyst");
    Look.at(coordinator, "directory-leave");
    page.goBack();
    work.reads("Askelund turlag");

    page.locator("main vaadin-button:has-text('Skriv om en kontakt')").click();
    work.sees("Skriv aldri om nykommere her");
    Look.at(coordinator, "contact-note");
    choose(page, "Neste steg", "Følge opp");
    work.press("Lagre kontakten");
    assertThat(page.locator(".error-summary")).containsText("Skriv når det skal være gjort");
    coordinator.findsNoBarrier();
    choose(page, "Neste steg", "Ingenting mer");
    work.press("Lagre kontakten");
    assertThat(page.locator("main")).containsText("Kontakt (3)");

    work.open("duplicates");
    Locator pair = page.locator(".card", new Page.LocatorOptions().setHasText("Turlag i Askelund"));
    assertThat(pair).containsText("Navnet har de samme ordene");
    Look.at(coordinator, "duplicates");
    pair.locator("a:has-text('Sammenlign')").click();
    work.reads("Er dette den samme organisasjonen?");
    Look.at(coordinator, "merge");
    work.press("Slå dem sammen");
    assertThat(page.locator("main")).containsText("Slått sammen, og kan angres");
    Look.at(coordinator, "merged");
    work.press("Angre");
    page.locator(".question-yes").click();
    assertThat(pair).isVisible();
    coordinator.findsNoBarrier();

    coordinator.speak("العربية");
    work.open("duplicates");
    Look.at(coordinator, "duplicates-arabic");
    coordinator.inTheDark().takesAPicture("duplicates-arabic-dark").findsNoBarrier().inTheLight();
    coordinator.speak("Norsk bokmål");
  }

  @Test
  void aContactPersonChoosesWhoSeesThem(Browsers.Town town) {
    Person member = town.person().signIn("orgadmin@example.org");
    var work = new AtWork(member);
    work.open("door-opener");
    work.reads("Kontaktperson");
    Look.at(member, "door-opener");
    Person stranger = town.person();
    stranger.goTo("/nb/contact/askelund").page().setViewportSize(1280, 900);
    assertThat(stranger.page().locator("main")).containsText("Osman");
    stranger.findsNoBarrier().takesAPicture("contact-people");
    choose(member.page(), "Vis meg for", "Ingen ennå");
    work.press("Lagre");
    member.page().getByText("Lagret.").first().waitFor();
    stranger.goTo("/nb/contact/askelund");
    assertThat(stranger.page().locator("main")).not().containsText("Osman");
  }

  private static void choose(Page page, String label, String item) {
    page.getByLabel(label).last().click();
    page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(item)).last().click();
  }
}
