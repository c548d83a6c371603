package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.journeys.OrganiserOfTheThread.ADDRESS;
import static no.bindeledd.journeys.OrganiserOfTheThread.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.Person;

/**
 * The newcomer in {@link NewcomerThreadJourneyTest}: reads Ukrainian, on a cheap phone, no script.
 */
final class NewcomerOfTheThread {
  static final String NAME = "Дарина";
  static final String EMAIL = "daryna@example.org";

  private final PhoneWithoutScript eyes;
  private final Person phone;
  private final Page page;

  NewcomerOfTheThread(Browsers.Town town) {
    eyes = new PhoneWithoutScript(town);
    phone = eyes.person();
    page = phone.page();
  }

  String linkTo(String kind) {
    return linkAfter("", kind);
  }

  String linkAfter(String before, String kind) {
    return phone.linkAfter(before, EMAIL, kind);
  }

  /** Reading changes nothing, however often, and shows what is asked. */
  void reads(String link) {
    page.navigate(link);
    page.navigate(link);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("uk");
    assertThat(page.locator("button[name=yes]")).hasCount(2);
  }

  void saysYesToSharing(String link, String unit) {
    assertThat(page.locator("main")).containsText(unit);
    see("consent");
    seeInBokmal("consent");
    page.locator("button[name=yes][value=true]").click();
    assertThat(page.locator("[role=status]")).containsText("Ви сказали «так».");
    assertThat(page.locator("button[name=yes]")).hasCount(0);
    see("consent-answered");
  }

  /** The address comes to the person's own mail box and stands on the page behind the sign-in. */
  void saysYesToTheSuggestion() {
    assertThat(page.locator("main")).containsText(TITLE);
    assertThat(page.locator("main")).not().containsText(ADDRESS);
    assertThat(page.locator("main")).containsText("Ви отримаєте адресу, коли скажете «так».");
    see("suggestion");
    seeInBokmal("suggestion");
    page.locator("button[name=yes][value=true]").click();
    assertThat(page.locator("[role=status]")).containsText("Ми надіслали вам адресу.");
    assertThat(page.locator("button[name=yes]")).hasCount(0);
    assertThat(page.locator("main")).not().containsText("коли скажете «так»");
    see("suggestion-answered");
    phone.message(EMAIL, ADDRESS);
  }

  void isToldThatASessionIsOff() {
    phone.message(EMAIL, "Зустріч «" + TITLE + "» скасовано");
  }

  void signsIn() {
    phone.goTo("/me");
    see("me-sign-in");
    page.locator("#address").fill(EMAIL);
    page.locator("main form button").click();
    page.locator("#code").fill("000000");
    page.locator("main form button").click();
    assertThat(page.locator("#code-error")).isVisible();
    phone.findsItFitsTheWidth().takesAPicture("newcomer-me-wrong-code-phone");
    page.locator("#code").fill(phone.codeAfter("", EMAIL));
    page.locator("main form button").click();
    assertThat(page.locator("h1")).containsText("Моя сторінка");
    assertThat(page.context().cookies()).allMatch(cookie -> cookie.path.equals("/me"));
  }

  void seesTheAddress() {
    phone.goTo("/me");
    assertThat(page.locator("main")).containsText(TITLE);
    assertThat(page.locator("main")).containsText(ADDRESS);
    see("me");
    seeInBokmal("me");
    eyes.lookInTheDark("newcomer-me-dark");
    phone.goTo("/me?lang=ar");
    see("me-ar");
  }

  /** What is held, with whom it is shared, and who looked. */
  void seesWhatIsHeld(String unit) {
    phone.goTo("/me/data");
    assertThat(page.locator("main")).containsText(NAME);
    assertThat(page.locator("main")).containsText(EMAIL);
    assertThat(page.locator("main article")).containsText(unit);
    assertThat(page.locator("main")).containsText("Координатор");
    see("me-data");
    seeInBokmal("me-data");
    phone.goTo("/me/data?lang=ar");
    see("me-data-ar");
    phone.goTo("/me/data");
  }

  void withdraws() {
    page.locator("main article form button").click();
    assertThat(page.locator("main article .badge")).containsText("Відкликано");
    assertThat(page.locator("main article form")).hasCount(0);
    see("me-data-withdrawn");
  }

  /** A place is the person's own and no part of the sharing that helped to find it. */
  void keepsThePlace() {
    phone.goTo("/me");
    assertThat(page.locator("main")).containsText(ADDRESS);
  }

  void opensNothing(String link) {
    page.navigate(link);
    assertThat(page.locator("button[name=yes]")).hasCount(0);
    eyes.lookAtNothing("newcomer-link-over");
  }

  void asksToBeDeleted() {
    phone.goTo("/me/data");
    page.locator("a.button-danger").click();
    see("me-delete");
    page.locator("button.button-danger").click();
    assertThat(page.locator("h1")).containsText("Ми все видалили");
    see("me-goodbye");
  }

  /** The same answer as before, as to anybody; but no code comes, and the old sign-in is over. */
  void cannotSignIn() {
    phone.goTo("/me");
    assertThat(page.locator("#address")).isVisible();
    page.locator("#address").fill(EMAIL);
    page.locator("main form button").click();
    assertThat(page.locator("[role=status]")).isVisible();
    // Somebody else's code comes later on the same way: what was asked for before has passed.
    String other = phone.newestCode("deltaker@example.org");
    phone.goTo("/me/sign-in");
    page.locator("#address").fill("deltaker@example.org");
    page.locator("main form button").click();
    phone.codeAfter(other, "deltaker@example.org");
    assertThat(phone.newestCode(EMAIL)).isEmpty();
  }

  private void see(String picture) {
    eyes.look("newcomer-" + picture);
  }

  /** For the manual, which is in bokmål; reading changes nothing in any language. */
  private void seeInBokmal(String picture) {
    String here = page.url();
    page.navigate(here + "?lang=nb");
    phone.takesAPicture("newcomer-" + picture + "-nb-phone");
    page.navigate(here);
  }
}
