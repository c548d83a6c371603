package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.PARTICIPANT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two windows, one form: whoever comes second sees both versions and chooses. */
@JourneyTest
class TwoWritersJourneyTest {
  @Autowired DSLContext db;

  @Test
  void twoMembersWriteInOneApplication(Browsers.Town town) {
    Person marte = town.person().signIn("medlem@example.org").goTo("/app/applications");
    button(marte, "Start en søknad").first().click();
    marte.page().waitForURL("**/applications/write/**");
    String path = marte.page().url().substring(town.address().length());
    String id = path.substring(path.lastIndexOf('-') + 1);
    Person osman = town.personOnAPhone().signIn("orgadmin@example.org").goTo(path);
    button(marte, "Neste steg").click();
    button(osman, "Neste steg").click();
    title(osman).waitFor();

    title(marte).fill("Språkkafé på torsdager");
    marte.page().waitForCondition(() -> titleOf(id).equals("Språkkafé på torsdager"));
    title(osman).fill("Språkkafé for alle i Askelund");
    assertThat(panel(osman)).containsText("Språkkafé på torsdager");
    assertThat(panel(osman)).containsText("Språkkafé for alle i Askelund");
    osman.takesAPicture("two-writers-application-phone").findsNoBarrier().findsItFitsTheWidth();
    osman.inTheDark().takesAPicture("two-writers-application-phone-dark").findsNoBarrier();

    // Who leaves without choosing finds both versions again.
    osman.speak("العربية").goTo(path);
    assertThat(panel(osman)).containsText("Språkkafé for alle i Askelund");
    osman.takesAPicture("two-writers-application-ar").findsNoBarrier().findsItFitsTheWidth();
    osman.speak("Norsk bokmål").goTo(path);
    panel(osman).locator("vaadin-radio-button").nth(1).click();
    panel(osman).locator("vaadin-button[theme~=primary]").click();
    assertThat(panel(osman)).isHidden();
    button(osman, "Neste steg").click();
    assertThat(title(osman)).hasValue("Språkkafé på torsdager");

    button(marte, "Slett kladden").click();
    marte.page().locator(".question-yes").click();
    marte.page().waitForCondition(() -> titleOf(id).isEmpty());
  }

  @Test
  void oneCaseworkerChangesAParticipantInTwoWindows(Browsers.Town town) {
    Person here = town.person().signIn("programradgiver@example.org").goTo("/app/participants");
    here.page().locator("main .card-title a").first().click();
    here.page().waitForURL("**/participants/0*");
    String path = here.page().url().substring(town.address().length());
    String id = path.substring(path.lastIndexOf('/') + 1);
    String name = nameOf(id);
    here.goTo(path + "/change").page().getByLabel("Fornavn").waitFor();
    Person there = town.person().signIn("programradgiver@example.org").goTo(path + "/change");
    there.page().getByLabel("Fornavn").fill(name + " A");
    assertThat(there.page().getByText("Lagret ")).isVisible();
    button(there, "Lagre deltakeren").click();
    there.page().waitForCondition(() -> nameOf(id).equals(name + " A"));

    here.page().getByLabel("Fornavn").fill(name + " B");
    assertThat(here.page().getByText("Lagret ")).isVisible();
    button(here, "Lagre deltakeren").click();
    assertThat(panel(here)).containsText(name + " A");
    assertThat(panel(here)).containsText(name + " B");
    here.takesAPicture("two-writers-participant").findsNoBarrier();
    here.page().setViewportSize(360, 800);
    here.takesAPicture("two-writers-participant-phone").findsItFitsTheWidth().findsNoBarrier();
    panel(here).locator("vaadin-button[theme~=primary]").click();
    here.page().waitForCondition(() -> nameOf(id).equals(name + " B"));
    here.page().waitForURL(url -> url.endsWith(id));

    here.goTo(path + "/change").page().getByLabel("Fornavn").fill(name);
    assertThat(here.page().getByText("Lagret ")).isVisible();
    button(here, "Lagre deltakeren").click();
    here.page().waitForCondition(() -> nameOf(id).equals(name));
  }

  private String titleOf(String application) {
    return db.select(GRANT_APPLICATION.TITLE)
        .from(GRANT_APPLICATION)
        .where(GRANT_APPLICATION.ID.eq(Ids.parse(application)))
        .fetchOptional(GRANT_APPLICATION.TITLE)
        .orElse("");
  }

  private String nameOf(String participant) {
    return db.select(PARTICIPANT.FIRST_NAME)
        .from(PARTICIPANT)
        .where(PARTICIPANT.ID.eq(Ids.parse(participant)))
        .fetchSingle(PARTICIPANT.FIRST_NAME);
  }

  private static Locator title(Person person) {
    return person
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Navn på tiltaket"));
  }

  private static Locator panel(Person person) {
    return person.page().locator(".conflict");
  }

  private static Locator button(Person person, String text) {
    return person.page().locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
  }
}
