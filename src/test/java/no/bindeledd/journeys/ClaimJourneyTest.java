package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/**
 * Somebody whom nobody knows here finds their organisation, shows that they may act for it, writes
 * its first activity and lets a colleague in; and a group without a number is confirmed.
 */
@JourneyTest
class ClaimJourneyTest {
  private static final String CLAIMANT = "anne.leder@example.org";
  private static final String COLLEAGUE = "bo.kollega@example.org";
  private static final String GROUP = "gro.gruppe@example.org";

  @Test
  void fromNothingToTheFirstDraftAndAColleague(Browsers.Town town) {
    Person anne = town.person();
    Page page = anne.page();
    begin(anne, "Anne Leder", CLAIMANT);
    page.locator("#q").fill("veverlag");
    button(page, "Søk").click();
    Look.at(anne, "claim-find");
    page.locator("main a.button-primary").first().click();
    String mailbox = mailbox(anne);
    choosePlace(page);
    Look.at(anne, "claim-form");
    page.locator("main form button").click();
    page.locator("#code").waitFor();
    Look.at(anne, "claim-code");
    String code = anne.codeAfter("", mailbox);
    page.locator("#code").fill(code);
    button(page, "Bruk koden").click();
    assertThat(page.locator("main .notice")).containsText("Bekreftet");
    Look.at(anne, "claim-granted");
    anne.page().navigate(page.url().replace("lang=nb", "lang=ar"));
    anne.inTheDark().findsNoBarrier().takesAPicture("claim-granted-arabic-dark").inTheLight();
    page.locator("main form button.button-primary").click();
    page.locator("vaadin-app-layout").waitFor();
    assertThat(heading(anne, "Hei, Anne Leder")).isVisible();

    anne.goTo("/app/activities/new");
    page.getByLabel("Tittel", new Page.GetByLabelOptions().setExact(true))
        .first()
        .fill("Språkkafé");
    page.getByText("Lagret").first().waitFor();

    anne.goTo("/app/members/new");
    label(page, "E-postadresse").fill(COLLEAGUE);
    label(page, "Navn").fill("Bo Kollega");
    label(page, "Rolle").click();
    page.locator("vaadin-select-item")
        .filter(new Locator.FilterOptions().setHasText("Medlem i organisasjon"))
        .click();
    page.getByText("Lagret").first().waitFor();
    page.locator("vaadin-button")
        .filter(new Locator.FilterOptions().setHasText("Gi rollen"))
        .click();
    page.locator(".chip").filter(new Locator.FilterOptions().setHasText("Invitert")).click();
    assertThat(page.locator("main .card")).hasCount(1);
    assertThat(page.locator("main .card")).containsText("Invitasjonen gjelder til");
    Look.at(anne, "claim-invited");

    Person bo = town.person().signIn(COLLEAGUE);
    assertThat(heading(bo, "Hei, Bo Kollega")).isVisible();
    anne.goTo("/app/members");
    assertThat(
            page.locator("main .card").filter(new Locator.FilterOptions().setHasText("Bo Kollega")))
        .containsText("I bruk");
  }

  @Test
  void aGroupWithoutANumberIsConfirmedByACoordinatorWhoSaysHow(Browsers.Town town) {
    Person gro = town.person();
    Page page = gro.page();
    begin(gro, "Gro Gruppe", GROUP);
    page.locator("#q").fill("Kvinnekafeen på hjørnet");
    button(page, "Søk").click();
    page.getByText("Vi er en gruppe uten nummer").click();
    page.locator("#name").fill("Kvinnekafeen på hjørnet");
    choosePlace(page, "Askelund");
    page.locator("main form button").click();
    page.locator("#note-error").waitFor();
    gro.findsNoBarrier().takesAPicture("claim-note-missing");
    page.locator("#note").fill("Jeg leder gruppen. Vi møtes hver onsdag.");
    page.locator("main form button").click();
    assertThat(page.locator("main .notice").first()).containsText("Venter på bekreftelse");

    Person coordinator = town.person().signIn("koordinator@example.org");
    Page desk = coordinator.page();
    coordinator.isAwaitedBy("vil handle for en organisasjon");
    coordinator.goTo("/app/claims");
    desk.locator(".card").first().waitFor();
    Look.at(coordinator, "claims");
    desk.locator("main .card a")
        .filter(new Locator.FilterOptions().setHasText("Kvinnekafeen på hjørnet"))
        .click();
    heading(coordinator, "Kvinnekafeen på hjørnet").waitFor();
    Look.at(coordinator, "claim-decision");
    label(desk, "Hvordan vet du det?").click();
    desk.locator("vaadin-select-item")
        .filter(new Locator.FilterOptions().setHasText("Jeg har møtt dem"))
        .click();
    desk.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText("Bekreft")).click();
    desk.getByText("Bekreftet. Personen har fått en e-post.").waitFor();
    gro.goTo("/me/organisations?lang=nb");
    assertThat(page.locator("main")).containsText("Her kan du arbeide");
    Look.at(gro, "claim-home");
  }

  private static void begin(Person person, String name, String email) {
    Page page = person.page();
    person.goTo("/nb/");
    page.getByText("Meld inn organisasjonen din").first().click();
    page.locator("#name").waitFor();
    Look.at(person, "claim-begin");
    page.locator("#name").fill(name);
    page.locator("#email").fill(email);
    page.locator("main form button").click();
    page.locator("#code").waitFor();
    person.findsNoBarrier().takesAPicture("claim-own-code");
    page.locator("#code").fill(person.codeAfter("", email));
    button(page, "Gå videre").click();
    heading(person, "Organisasjonen din").waitFor();
  }

  /** The address whose first letter and domain the form shows. */
  private static String mailbox(Person person) {
    assertThat(person.page().locator("fieldset .soft").first()).hasText("v•••@example.org");
    return "veverlaget@example.org";
  }

  private static void choosePlace(Page page) {
    Locator place = page.locator("#place");
    if (place.inputValue().isEmpty()) {
      place.selectOption(new SelectOption().setIndex(1));
    }
  }

  private static void choosePlace(Page page, String name) {
    page.locator("#place").selectOption(new SelectOption().setLabel(name));
  }

  private static Locator button(Page page, String text) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private static Locator label(Page page, String text) {
    return page.getByLabel(text, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator heading(Person person, String text) {
    return person
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }
}
