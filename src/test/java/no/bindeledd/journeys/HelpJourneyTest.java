package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** What the portal does for an organiser: templates, the page of a draft, helpers, hours. */
@JourneyTest
class HelpJourneyTest {
  private static final String MEMBER = "medlem@example.org";

  /** With a word that is wider than a phone's button. */
  private static final String ROLE = "Fellesmiddagsmatlagingskoordineringsansvarlig";

  @Test
  void anOrganiserIsHelped(Browsers.Town town) {
    Person member = town.person().signIn(MEMBER);
    var form = new FormPage(member);
    home(member, form);
    fromATemplate(member, form);
    seesThePageOfTheDraft(member, town);
    String activity = member.page().url();
    keepsATemplate(member, form);
    writesRoles(member, form, activity);
    Person volunteer = signedIn(town.personOnAPhone());
    takesARole(volunteer);
    seesWhoHelps(member, form, activity);
    reportsHours(volunteer);
    confirmsThem(member, form);
    inArabic(member);
  }

  private static void home(Person member, FormPage form) {
    member.goTo("/app/");
    form.says("Det neste");
    Look.at(member, "help-home");
  }

  private static void fromATemplate(Person member, FormPage form) {
    member.goTo("/app/activities");
    form.press("Begynn med en mal").reads("Begynn med en mal");
    Look.at(member, "help-templates");
    member.page().getByRole(AriaRole.BUTTON, named("Bruk malen Sygruppe")).click();
    form.reads("Endre aktiviteten");
    assertThat(member.page().getByLabel("Tittel", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("Sygruppe");
    form.press("Legg til et tidspunkt");
    Locator rule = member.page().locator(".rule").first();
    LocalDate tomorrow = LocalDate.now(Norway.ZONE).plusDays(1);
    form.day(rule, "Første dag", tomorrow).day(rule, "Siste dag", tomorrow.plusWeeks(10));
    form.clock(rule, "Fra", "17:00").clock(rule, "Til", "19:00");
    form.choose("Område", "Nordmo").write("Sted", "Systua").write("Adresse", "Storgata 2");
    form.press("Lagre aktiviteten").reads("Sygruppe").says("Slik vil andre se aktiviteten");
    Look.at(member, "help-draft");
  }

  /** The page is for the organiser's browser alone, and no browser or search engine keeps it. */
  private static void seesThePageOfTheDraft(Person member, Browsers.Town town) {
    Page page = member.page();
    Locator link = page.getByRole(AriaRole.LINK, linkNamed("Se siden slik andre vil se den"));
    String address = link.evaluate("a => a.href").toString();
    APIResponse answer = page.context().request().get(address);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("cache-control")).contains("no-store");
    assertThat(answer.headers().get("x-robots-tag")).isEqualTo("noindex");
    assertThat(answer.text()).contains("Dette er en kladd", "Sygruppe");
    APIResponse stranger = town.person().page().context().request().get(address);
    assertThat(stranger.text()).doesNotContain("Sygruppe");
    Page shown = page.context().waitForPage(link::click);
    shown.locator("h1").waitFor();
    assertThat(shown.locator("h1")).hasText("Sygruppe");
    shown.close();

    String poster =
        page.getByRole(AriaRole.LINK, linkNamed("Plakat (PDF)")).evaluate("a => a.href").toString();
    APIResponse pdf = page.context().request().get(poster);
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static void keepsATemplate(Person member, FormPage form) {
    Page page = member.page();
    form.press("Publiser aktiviteten").says("Treff som kommer").press("Lagre som mal");
    Locator dialog = page.locator("vaadin-dialog[opened]");
    dialog.locator("vaadin-text-field input").fill("Sygruppa vår");
    Look.atDialog(member, "help-template-keep");
    dialog.locator("vaadin-button:has-text('Lagre som mal')").click();
    member.goTo("/app/activities/templates");
    form.says("Sygruppa vår");
    Look.at(member, "help-templates-own");
  }

  private static void writesRoles(Person member, FormPage form, String activity) {
    Page page = member.page();
    page.navigate(activity);
    page.getByRole(AriaRole.BUTTON, named("Hjelpere")).click();
    form.says("Her kommer oppgavene til dem som hjelper til");
    Look.at(member, "help-roles-none");
    form.press("Ny oppgave");
    Locator dialog = page.locator("vaadin-dialog[opened]");
    dialog.locator("vaadin-button:has-text('Lagre oppgaven')").click();
    assertThat(dialog.getByText("Skriv hva oppgaven heter.")).isVisible();
    Look.atDialog(member, "help-role-wrong");
    dialog.locator("vaadin-text-field input").fill(ROLE);
    dialog.locator("vaadin-integer-field input").fill("2");
    dialog.locator("vaadin-button:has-text('Lagre oppgaven')").click();
    form.says(ROLE).says("0 av 2");
    form.press("Sett opp noen");
    assertThat(dialog.locator("vaadin-select")).isVisible();
    Look.atDialog(member, "help-role-put");
    dialog.locator("vaadin-button:has-text('Lukk uten å endre')").click();
  }

  private static Person signedIn(Person volunteer) {
    Page page = volunteer.page();
    volunteer.goTo("/me/sign-in?lang=nb");
    String before = volunteer.newestCode(MEMBER);
    page.locator("#address").fill(MEMBER);
    page.locator("main form button").first().click();
    page.locator("#code").fill(volunteer.codeAfter(before, MEMBER));
    page.locator("main form button").first().click();
    return volunteer;
  }

  private static void takesARole(Person volunteer) {
    Page page = volunteer.page();
    volunteer.goTo("/me/duties?lang=nb");
    Locator wanted = page.locator("section[aria-labelledby=wanted] article");
    Locator sewing = wanted.filter(new Locator.FilterOptions().setHasText("Sygruppe")).first();
    assertThat(sewing).containsText("2 personer mangler");
    volunteer.findsItFitsTheWidth().findsNoBarrier();
    WholePage.take(volunteer, WholePage.PHONE, "help-duties-wanted-phone");
    sewing.locator("button").click();
    Locator own = page.locator("section[aria-labelledby=own] article");
    assertThat(own.filter(new Locator.FilterOptions().setHasText("Sygruppe"))).containsText(ROLE);
    volunteer.findsItFitsTheWidth().findsNoBarrier();
    WholePage.take(volunteer, WholePage.PHONE, "help-duties-phone");
    volunteer.goTo("/me/duties?lang=ar").findsItFitsTheWidth().findsNoBarrier();
    WholePage.take(volunteer, WholePage.PHONE, "help-duties-ar-phone");
  }

  private static void seesWhoHelps(Person member, FormPage form, String activity) {
    Page page = member.page();
    page.navigate(activity);
    form.says(ROLE + ": 1 av 2");
    Look.at(member, "help-sessions");
    page.getByRole(AriaRole.BUTTON, named("Hjelpere")).click();
    form.says("1 av 2");
    form.press("Fjern");
    form.says("1 person har oppgaven på treff som kommer.");
    Look.at(member, "help-roles");
  }

  private static void reportsHours(Person volunteer) {
    Page page = volunteer.page();
    volunteer.goTo("/me/hours?lang=nb");
    page.locator("#activity").selectOption(new SelectOption().setLabel("Sygruppe"));
    page.locator("#day").fill(LocalDate.now(Norway.ZONE).toString());
    page.locator("#hours").fill("mange");
    page.locator("main form button").first().click();
    assertThat(page.locator("main [role=alert]")).containsText("Skriv et antall timer");
    volunteer.findsItFitsTheWidth().findsNoBarrier().takesAPicture("help-hours-own-wrong-phone");
    page.locator("#hours").fill("1,5");
    page.locator("main form button").first().click();
    assertThat(page.locator("main article")).containsText("1,5 timer");
    volunteer.findsItFitsTheWidth().findsNoBarrier();
    WholePage.take(volunteer, WholePage.PHONE, "help-hours-own-phone");
    volunteer.goTo("/me?lang=ar").findsItFitsTheWidth().findsNoBarrier();
    WholePage.take(volunteer, WholePage.PHONE, "help-me-ar-phone");
  }

  private static void confirmsThem(Person member, FormPage form) {
    Page page = member.page();
    member.goTo("/app/hours");
    form.reads("Timer fra frivillige").says("1,5 timer");
    Look.at(member, "help-hours");
    form.press("Endre og bekreft");
    Locator dialog = page.locator("vaadin-dialog[opened]");
    dialog.locator("vaadin-text-field input").fill("1");
    dialog.getByText("Det varte kortere").click();
    Look.atDialog(member, "help-hours-change");
    dialog.locator("vaadin-button:has-text('Endre og bekreft')").click();
    form.says("Ingen timer venter.").says("Hvor mange timer ga frivillige?");
    Look.at(member, "help-hours-confirmed");
  }

  private static void inArabic(Person member) {
    member.speak("العربية");
    member.goTo("/app/hours");
    member.page().locator("main table").waitFor();
    Look.at(member, "help-hours-arabic");
    member.goTo("/app/");
    member.page().locator("main .card").first().waitFor();
    member.inTheDark();
    Look.at(member, "help-home-arabic-dark");
    member.inTheLight().speak("Norsk bokmål");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions linkNamed(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
