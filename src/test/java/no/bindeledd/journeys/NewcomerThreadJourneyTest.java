package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.journeys.NewcomerOfTheThread.EMAIL;
import static no.bindeledd.journeys.NewcomerOfTheThread.NAME;
import static no.bindeledd.journeys.OrganiserOfTheThread.ACCESS;
import static no.bindeledd.journeys.OrganiserOfTheThread.ADDRESS;
import static no.bindeledd.journeys.OrganiserOfTheThread.AREA;
import static no.bindeledd.journeys.OrganiserOfTheThread.PLACE;
import static no.bindeledd.journeys.OrganiserOfTheThread.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.StringReader;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One thread through the first two jobs: an activity is written, published and found; a newcomer is
 * registered, agrees to share, gets it suggested, says yes, comes, takes the sharing back and goes.
 */
@JourneyTest
class NewcomerThreadJourneyTest {
  private static final String UNIT = "Askelund frivilligsentral";
  private static final String[] HIDDEN = {ADDRESS, PLACE, ACCESS};

  @Test
  void anActivityIsPostedAndFoundAndANewcomerIsMatchedToIt(Browsers.Town town) throws Exception {
    var organiser = new OrganiserOfTheThread(town.person());
    organiser.writesAnActivity();
    organiser.publishes();
    aStrangerFindsIt(town);

    Person caseworker = town.person().signIn("programradgiver@example.org");
    String participant = registers(caseworker);
    Person coordinator = town.person().signIn("koordinator@example.org");
    seesNothingOf(coordinator, participant);
    asksForConsent(caseworker);

    var newcomer = new NewcomerOfTheThread(town);
    String question = newcomer.linkTo("/me/consent/");
    newcomer.reads(question);
    seesNothingOf(coordinator, participant);
    newcomer.saysYesToSharing(question, UNIT);

    seesThem(coordinator);
    suggests(coordinator);
    String suggestion = newcomer.linkTo("/me/suggestion/");
    newcomer.reads(suggestion);
    newcomer.saysYesToTheSuggestion();
    coordinator.page().reload();
    assertThat(coordinator.page().locator("main")).containsText("Tidligere forslag");
    assertThat(coordinator.page().locator("main")).containsText("Sagt ja");

    newcomer.signsIn();
    newcomer.seesTheAddress();
    organiser.seesWhoComes(NAME);
    organiser.looksAgainInTheDark();
    organiser.cancelsTheFirstSession();
    newcomer.isToldThatASessionIsOff();
    Person stranger = town.person().signIn("ansatt.opplaering.askelund@example.org");
    seesNothingOf(stranger, participant);

    String unanswered = anotherSuggestion(coordinator, newcomer, suggestion);
    newcomer.seesWhatIsHeld(UNIT);
    newcomer.withdraws();
    newcomer.keepsThePlace();
    newcomer.opensNothing(unanswered);
    seesNothingOf(coordinator, participant);
    organiser.seesWhoComes(NAME);

    newcomer.asksToBeDeleted();
    newcomer.cannotSignIn();
    organiser.seesThatNobodyComes();
    caseworker.goTo("/app/participants/" + participant);
    isNotThere(caseworker);
  }

  private static void aStrangerFindsIt(Browsers.Town town) throws Exception {
    var stranger = new PhoneWithoutScript(town);
    Page page = stranger.person().goTo("/uk/activities").page();
    page.locator("#q").fill(ADDRESS);
    page.locator("main form button").click();
    assertThat(page.locator(".empty-state-title")).isVisible();
    stranger.person().goTo("/uk/activities");
    page.locator("#q").fill("вирощуємо");
    page.locator("#municipality").selectOption("askelund");
    page.locator("#language").selectOption("uk");
    page.locator("#day").selectOption("thursday");
    page.locator("main form button").click();
    Locator found = page.locator("main .card-title a");
    assertThat(found).hasCount(1);
    assertThat(found).hasText(TITLE);
    stranger.look("found-uk");
    found.click();
    assertThat(page.locator("h1")).hasText(TITLE);
    assertThat(page.locator("main")).containsText(AREA);
    assertThat(page.content()).doesNotContain(HIDDEN);
    stranger.look("found-activity-uk");

    JsonNode event =
        JsonMapper.builder()
            .build()
            .readTree(page.locator("script[type='application/ld+json']").textContent());
    assertThat(event.at("/name").asString()).isEqualTo(TITLE);
    assertThat(event.at("/location/name").asString()).isEqualTo(AREA);
    assertThat(event.at("/eventSchedule").size()).isEqualTo(2);
    String file = page.request().get(page.url() + ".ics").text();
    var calendar = new CalendarBuilder().build(new StringReader(file));
    assertThat(calendar.<VEvent>getComponents("VEVENT"))
        .hasSizeGreaterThan(15)
        .allMatch(e -> e.getLocation().getValue().startsWith(AREA));
    assertThat(file.replace("\r\n ", "")).doesNotContain(HIDDEN);
    assertThat(page.context().cookies()).isEmpty();
  }

  /**
   * @return the participant's id, as it stands in addresses
   */
  private static String registers(Person caseworker) {
    var form = new FormPage(caseworker.goTo("/app/participants"));
    form.reads("Deltakere");
    Look.at(caseworker, "participants");
    form.press("Registrer deltaker").reads("Registrer deltaker").write("Fornavn", NAME);
    assertThat(caseworker.page().locator(".saved")).containsText("Lagret");
    caseworker.page().reload();
    assertThat(form.field("vaadin-text-field", "Fornavn").locator("input")).hasValue(NAME);
    form.press("Lagre deltakeren").says("Velg område.");
    Look.at(caseworker, "participant-form-errors");
    form.write("E-post eller mobilnummer", EMAIL)
        .choose("Språk vi skriver på", "Українська")
        .choose("Område", AREA)
        .choose("Alder", "30–39 år")
        .chooseSeveral("Språk personen snakker", "ukrainsk", "engelsk")
        .choose("Snakke", "A1: noen ord og enkle setninger")
        .choose("Lese", "A2: enkle samtaler i hverdagen")
        .tickIn("Interesser", "Hage og dyrking")
        .tickIn("Interesser", "Mat og matlaging")
        .tickIn("Interesser", "Prate og øve norsk")
        .tickIn("torsdag", "Kveld")
        .tickIn("lørdag", "Formiddag")
        .choose("Hvor langt personen kan reise", "Opptil 10 km");
    Look.at(caseworker, "participant-form");
    form.press("Lagre deltakeren").reads(NAME);
    caseworker.page().waitForURL(url -> !url.endsWith("/new"));
    String url = caseworker.page().url();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static void asksForConsent(Person caseworker) {
    var form = new FormPage(caseworker);
    form.says("Ingenting er delt med andre");
    form.choose("Med hvem", UNIT)
        .day("Til og med", LocalDate.now(Norway.ZONE).plusMonths(6))
        .says("Dette leser personen, på sitt språk");
    Look.at(caseworker, "participant");
    form.press("Send spørsmålet").says("Venter på svar");
    Look.at(caseworker, "participant-asked");
  }

  /** Neither in the list nor by the address. */
  private static void seesNothingOf(Person coordinator, String participant) {
    coordinator.goTo("/app/workbench");
    var form = new FormPage(coordinator);
    form.reads("Finn en aktivitet som passer");
    Locator search = coordinator.page().locator(".bench-list vaadin-text-field input");
    if (search.count() > 0) {
      search.fill(NAME);
      assertThat(coordinator.page().locator(".bench-people a")).hasCount(0);
    }
    coordinator.goTo("/app/workbench/" + participant);
    isNotThere(coordinator);
  }

  private static void isNotThere(Person person) {
    new FormPage(person).reads("Vi finner ikke siden");
    assertThat(person.page().locator("main")).not().containsText(NAME);
    person.findsNoBarrier();
  }

  /** What fits and why, and why not for the rest. */
  private static void seesThem(Person coordinator) {
    coordinator.goTo("/app/workbench");
    Page page = coordinator.page();
    page.locator(".bench-list vaadin-text-field input").fill(NAME);
    assertThat(page.locator(".bench-people a")).hasCount(1);
    page.evaluate("window.samePage = true");
    page.locator(".bench-people a").click();
    assertThat(page.locator(".bench-detail h2")).hasText(NAME);
    assertThat(page.evaluate("window.samePage")).isEqualTo(true);
    Locator card = card(page);
    card.locator("details > summary").click();
    assertThat(card).containsText("Felles språk: ukrainsk.");
    assertThat(card).containsText("I samme område.");
    assertThat(card).containsText("Har tid da: torsdag og lørdag.");
    Look.at(coordinator, "workbench");
    Locator others = page.locator(".bench-detail > .stack > details.why");
    assertThat(others.locator("article")).hasCount(0);
    others.locator("> summary").click();
    others.locator("article details summary").first().click();
    assertThat(others.locator("article .reason-against").first()).isVisible();
    others.locator("> summary").scrollIntoViewIfNeeded();
    Look.at(coordinator, "workbench-others");
  }

  private static void suggests(Person coordinator) {
    card(coordinator.page()).locator("vaadin-button[theme~=primary]").click();
    assertThat(coordinator.page().locator("main .notice").getByText("venter på svar til"))
        .isVisible();
    assertThat(
            coordinator.page().locator("main .card vaadin-button[theme~=primary]:not([disabled])"))
        .hasCount(0);
    Look.at(coordinator, "workbench-suggested");
  }

  /** One that is left unanswered. */
  private static String anotherSuggestion(
      Person coordinator, NewcomerOfTheThread newcomer, String before) {
    coordinator
        .page()
        .locator("main .card vaadin-button[theme~=primary]:not([disabled])")
        .first()
        .click();
    return newcomer.linkAfter(before, "/me/suggestion/");
  }

  private static Locator card(Page page) {
    return page.locator("main .card", new Page.LocatorOptions().setHasText(TITLE)).first();
  }
}
