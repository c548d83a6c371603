package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/**
 * "Whom do I contact about X here?": asked by a stranger and by a coordinator, and kept in order.
 */
@JourneyTest
class ContactJourneyTest {

  @Test
  void aStrangerOnACheapPhoneFindsWhomToContactInOneStep(Browsers.Town town) {
    var phone = new PhoneWithoutScript(town);
    phone.person().goTo("/nb/");
    follow(phone, ".site-nav a[href='/nb/contact']", "Velg kommune");
    phone.look("contact-choose");
    follow(phone, "main a:has-text('Askelund')", "Hvem kan du kontakte i Askelund?");
    phone.look("contact-all");
    phone.lookInTheDark("contact-all-dark");
    follow(phone, ".theme-list a:has-text('Frivillig arbeid')", "Se alle svarene");
    assertThat(phone.page().locator("main")).containsText("Frivilligkoordinator");
    phone.look("contact-one");
    follow(phone, ".theme-list a:has-text('Tilskudd')", "Stedfortreder");
    assertThat(phone.page().locator("main")).containsText("Sara Holtet er borte og er tilbake");
    phone.look("contact-stand-in");
    follow(phone, ".theme-list a:has-text('Tolk')", "Ingen svarer på akkurat dette nå");
    phone.look("contact-fallback");
    phone.person().goTo("/ar/contact/askelund");
    phone.look("contact-all-arabic");

    Person reader = town.person();
    for (String language : new String[] {"nb", "nn", "en", "uk", "ar"}) {
      reader.goTo("/" + language + "/contact/askelund/integration-grant");
      reader.page().setViewportSize(1280, 900);
      reader.findsNoBarrier().takesAPicture("contact-" + language);
      reader.page().setViewportSize(320, 800);
      reader.findsItFitsTheWidth();
      reader.goTo("/" + language + "/contact/askelund").findsItFitsTheWidth();
    }
    org.assertj.core.api.Assertions.assertThat(reader.page().context().cookies()).isEmpty();
  }

  @Test
  void aCoordinatorTypesAWordAndReadsTheAnswer(Browsers.Town town) {
    Person coordinator = town.person().signIn("koordinator@example.org");
    Page page = coordinator.page();
    coordinator.goTo("/app/contacts");
    heading(coordinator, "Hvem kontakter jeg?").waitFor();
    // Contact persons stand in a list of their own below; other journeys add and end some.
    assertThat(page.locator(".card-list").first().locator(".card")).hasCount(7);
    Look.at(coordinator, "contacts");
    page.getByLabel("Hva gjelder det?").fill("penger");
    assertThat(page.locator(".card")).hasCount(1);
    assertThat(page.locator(".card")).containsText("Stedfortreder");
    Look.at(coordinator, "contacts-found");
    page.getByLabel("Hva gjelder det?").fill("romfart");
    page.getByText("Ingen tema ligner på det").waitFor();
    Look.at(coordinator, "contacts-nothing");

    coordinator.goTo("/app/asked");
    heading(coordinator, "Når folk spør deg").waitFor();
    Look.at(coordinator, "asked");
    page.getByText("Skriv fravær og stedfortreder").first().click();
    page.getByLabel("Første dag borte").waitFor();
    Look.at(coordinator, "stand-in");

    coordinator.goTo("/app/contacts").speak("العربية");
    page.locator(".card").first().waitFor();
    Look.at(coordinator, "contacts-arabic");
    coordinator.inTheDark().takesAPicture("contacts-arabic-dark").findsNoBarrier().inTheLight();
    coordinator.goTo("/app/asked").page().locator("main h1").waitFor();
    Look.at(coordinator, "asked-arabic");
    coordinator.speak("Norsk bokmål");
  }

  @Test
  void anAdministratorMovesABranchAndIsToldWhatMustBeSettled(Browsers.Town town) {
    Person administrator = town.person().signIn("kommuneadmin@example.org");
    Page page = administrator.page();
    administrator.goTo("/app/units");
    heading(administrator, "Enheter").waitFor();
    Look.at(administrator, "unit-tree");

    page.locator(".card-title a:has-text('Enhet for mangfold')").click();
    page.getByLabel("Ligger under").waitFor();
    Look.at(administrator, "unit-form");
    page.getByLabel("Ligger under").click();
    page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("voksenopplæring"))
        .click();
    page.locator("vaadin-button:has-text('Lagre enheten')").click();
    assertThat(page.locator(".error-summary")).containsText("ligger under");
    administrator.takesAPicture("unit-circle").findsNoBarrier();

    administrator.goTo("/app/units");
    page.locator(".unit-tree vaadin-button:has-text('Legg ned')").first().click();
    page.getByText("Dette må ordnes først").waitFor();
    Look.at(administrator, "unit-close");
    page.locator("vaadin-button:has-text('Legg ned enheten')").click();
    assertThat(page.locator(".error-summary")).containsText("rolle");
    administrator.findsNoBarrier();

    administrator.goTo("/app/units");
    page.locator(".theme-links a:has-text('Tilskudd til integreringsarbeid')").first().click();
    page.getByLabel("Funksjon", new Page.GetByLabelOptions().setExact(true)).waitFor();
    Look.at(administrator, "duty-form");
    administrator.goTo("/app/municipality-address").page().locator("main h1").waitFor();
    Look.at(administrator, "municipality-address");
  }

  /** The page that a link leads to, when it is there. */
  private static void follow(PhoneWithoutScript phone, String link, String thenReads) {
    phone.page().locator(link).click();
    assertThat(phone.page().locator("main")).containsText(thenReads);
  }

  private static Locator heading(Person person, String text) {
    return person
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }
}
