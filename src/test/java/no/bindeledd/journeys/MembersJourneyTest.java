package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** Somebody new gets a role, works in it, and is out at the next click after it has ended. */
@JourneyTest
class MembersJourneyTest {
  private static final String NEWCOMER = "ny.koordinator@example.org";

  @Test
  void aNewCoordinatorComesInWorksAndGoesOutAgain(Browsers.Town town) {
    Person administrator = town.person().signIn("kommuneadmin@example.org");
    Page page = administrator.page();
    administrator.goTo("/app/members");
    heading(administrator, "Personer og roller").waitFor();
    administrator.takesAPicture("members").findsNoBarrier();
    button(administrator, "Gi en rolle").click();
    label(administrator, "E-postadresse").fill(NEWCOMER);
    label(administrator, "Navn").fill("Ågot Nykoordinator");
    label(administrator, "Rolle").click();
    page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Koordinator")).click();
    page.getByText("Lagret").waitFor();
    button(administrator, "Gi rollen").click();
    page.locator(".error-summary").waitFor();
    administrator.takesAPicture("give-role-unit-missing").findsNoBarrier();
    label(administrator, "Enhet").click();
    page.locator("vaadin-select-overlay vaadin-select-item, vaadin-select-item")
        .filter(new Locator.FilterOptions().setHasText("rivilligsentral"))
        .first()
        .click();
    page.setViewportSize(360, 800);
    administrator.findsNoBarrier().findsItFitsTheWidth().takesAPicture("give-role-phone");
    button(administrator, "Gi rollen").click();
    label(administrator, "Søk etter navn eller e-post").fill("nykoord");
    assertThat(card(administrator)).containsText("Har ikke logget inn ennå");
    administrator.findsNoBarrier().findsItFitsTheWidth().takesAPicture("members-phone");
    page.setViewportSize(1280, 900);

    Person coordinator = town.person().signIn(NEWCOMER);
    assertThat(heading(coordinator, "Hei, Ågot Nykoordinator")).isVisible();
    coordinator.goTo("/app/workbench");
    coordinator.page().locator(".bench-people a").first().waitFor();

    administrator.goTo("/app/members");
    label(administrator, "Søk etter navn eller e-post").fill("nykoord");
    assertThat(card(administrator)).containsText("I bruk");
    assertThat(page.locator("main .card")).hasCount(1);
    card(administrator).locator("vaadin-button").click();
    page.getByText("mister tilgangen").waitFor();
    administrator.takesAPicture("end-role");
    page.locator(".question-yes").click();
    page.getByText("Ingen treff").waitFor();

    coordinator.page().locator(".bench-people a").first().click();
    assertThat(coordinator.page().getByText("Du er logget ut, fordi rollen du var i, er avsluttet"))
        .isVisible();
    coordinator.takesAPicture("role-ended").findsNoBarrier();
  }

  @Test
  void anOrganisationWritesAboutItselfAndThePublicReadsIt(Browsers.Town town) {
    Person administrator = town.person().signIn("orgadmin@example.org");
    Page page = administrator.page();
    administrator.goTo("/app/organisation");
    heading(administrator, "Om organisasjonen vår").waitFor();
    administrator.takesAPicture("organisation").findsNoBarrier();
    String name = label(administrator, "Navn").inputValue();
    label(administrator, "Telefon").fill("22 33 44 55");
    page.getByText("Lagret").waitFor();
    page.setViewportSize(360, 800);
    administrator.findsItFitsTheWidth().takesAPicture("organisation-phone");
    button(administrator, "Lagre").click();
    page.getByText("Lagret. Alle ser det nå.").waitFor();

    Person reader = town.person();
    reader.goTo("/nb/activities?q=" + name.split(" ")[0]);
    reader.page().locator("main .card-title a").first().click();
    assertThat(reader.page().locator("main")).containsText("22 33 44 55");
  }

  @Test
  void theAdministratorsPagesInArabicAndInTheDark(Browsers.Town town) {
    Person administrator = town.person().signIn("kommuneadmin@example.org").speak("العربية");
    for (String path :
        new String[] {
          "members", "members/new", "units", "units/new", "organisations", "organisations/new"
        }) {
      administrator.page().setViewportSize(1280, 900);
      administrator.goTo("/app/" + path).page().locator("main h1").waitFor();
      String picture = "arabic-" + path.replace('/', '-');
      administrator.takesAPicture(picture).findsNoBarrier();
      administrator.inTheDark().takesAPicture(picture + "-dark").findsNoBarrier().inTheLight();
      administrator.page().setViewportSize(360, 800);
      administrator.findsItFitsTheWidth().takesAPicture(picture + "-phone");
    }
    administrator.page().setViewportSize(1280, 900);
    administrator.speak("Norsk bokmål");
  }

  private static Locator card(Person person) {
    return person
        .page()
        .locator(".card", new Page.LocatorOptions().setHasText("Ågot Nykoordinator"));
  }

  private static Locator button(Person person, String text) {
    return person.page().locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
  }

  private static Locator label(Person person, String text) {
    return person.page().getByLabel(text, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator heading(Person person, String text) {
    return person
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }
}
