package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** A member of an organisation writes an activity, publishes it and calls a session off. */
@JourneyTest
class ActivityJourneyTest {
  @Test
  void aMemberWritesPublishesAndCallsOff(Browsers.Town town) {
    Person member = town.person().signIn("medlem@example.org").goTo("/app/activities");
    heading(member, "Aktivitetene våre");
    member.takesAPicture("activities").findsNoBarrier().findsItFitsTheWidth();

    button(member, "Lag en aktivitet").click();
    heading(member, "Lag en aktivitet");
    Page page = member.page();
    page.getByLabel("Tittel").fill("Sykafé for alle");
    // What was typed is in the database soon after the last key, and nobody pressed anything.
    assertThat(page.getByText(Pattern.compile("Lagret \\d\\d:\\d\\d"))).isVisible();
    page.reload();
    assertThat(page.getByLabel("Tittel")).hasValue("Sykafé for alle");
    page.getByLabel("Hva som skjer").last().fill("Vi syr sammen. Ta med det du vil sy.");
    page.getByText("Håndarbeid og verksted").click();
    button(member, "Legg til et tidspunkt").click();
    member.takesAPicture("activity-form").findsNoBarrier().findsItFitsTheWidth();

    button(member, "Lagre aktiviteten").click();
    heading(member, "Sykafé for alle");
    assertThat(page.getByText("Skriv adressen.")).isVisible();
    member.takesAPicture("activity-draft").findsNoBarrier();
  }

  @Test
  void aPhoneShowsTheSameInAColumn(Browsers.Town town) {
    Person member = town.personOnAPhone().signIn("koordinator@example.org").goTo("/app/activities");
    heading(member, "Aktivitetene våre");
    member.takesAPicture("activities-phone").findsNoBarrier().findsItFitsTheWidth();
    member.page().locator(".card-title a").first().click();
    assertThat(button(member, "Avlys treffet").first()).isVisible();
    member.takesAPicture("activity-phone").findsNoBarrier().findsItFitsTheWidth();

    member.page().getByText("Slik andre ser den").click();
    subheading(member, "Slik andre ser den");
    member.takesAPicture("activity-preview-phone").findsNoBarrier().findsItFitsTheWidth();
    member.page().getByText("Påmeldte").first().click();
    subheading(member, "Hvem kommer");
    member.takesAPicture("activity-people-phone").findsNoBarrier().findsItFitsTheWidth();
    member.page().getByText("Treff", new Page.GetByTextOptions().setExact(true)).click();
    button(member, "Avlys treffet").first().click();
    assertThat(member.page().getByText("De andre treffene blir som planlagt.")).isVisible();
    member.takesAPicture("activity-cancel-phone").findsNoBarrier();
    button(member, "Ikke avlys").click();

    member.inTheDark();
    button(member, "Endre").first().click();
    heading(member, "Endre aktiviteten");
    member.takesAPicture("activity-form-phone-dark");
    member.findsNoBarrier().findsItFitsTheWidth();
  }

  private static Locator button(Person person, String text) {
    return person.page().locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
  }

  private static void heading(Person person, String text) {
    assertThat(heading(person, text, 1)).isVisible();
  }

  private static void subheading(Person person, String text) {
    assertThat(heading(person, text, 2)).isVisible();
  }

  private static Locator heading(Person person, String text, int level) {
    return person
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(level));
  }
}
