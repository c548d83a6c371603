package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Person;

/** The member of an organisation in {@link NewcomerThreadJourneyTest}. */
final class OrganiserOfTheThread {
  static final String TITLE = "Dyrk og prat i hagen";
  static final String ADDRESS = "Skjulestien 7";
  static final String PLACE = "Kolonihagen ved elva";
  static final String ACCESS = "Grønn port, ingen trapper.";
  static final String AREA = "Nordmo";

  private final Person member;
  private final FormPage form;

  OrganiserOfTheThread(Person member) {
    this.member = member.signIn("medlem@example.org");
    form = new FormPage(member);
  }

  /** Every part of the form; what was typed outlives a reload that nobody saved before. */
  void writesAnActivity() {
    member.goTo("/app/activities");
    form.reads("Aktivitetene våre");
    Look.at(member, "activities");
    form.press("Lag en aktivitet").reads("Lag en aktivitet");
    form.write("Tittel", TITLE);
    Page page = member.page();
    assertThat(page.getByText(Pattern.compile("Lagret \\d\\d:\\d\\d"))).isVisible();
    page.reload();
    assertThat(form.field("vaadin-text-field", "Tittel").locator("input")).hasValue(TITLE);

    form.write("Hva som skjer", "Vi dyrker grønnsaker. Разом вирощуємо овочі.")
        .tickIn("Tema", "Hage og dyrking")
        .tickIn("Tema", "Mat og matlaging")
        .tickIn("Tema", "Prate og øve norsk")
        .choose("For hvem", "Alle")
        .choose("Hvor mye norsk trenger man?", "A1: noen ord og enkle setninger")
        .write("Laveste alder", "18")
        .write("Høyeste alder", "66")
        .chooseSeveral("Språk som snakkes der", "norsk bokmål", "ukrainsk");
    LocalDate today = LocalDate.now(Norway.ZONE);
    Locator rules = page.locator(".rule");
    form.press("Legg til et tidspunkt").press("Legg til et tidspunkt");
    assertThat(rules).hasCount(2);
    rule(rules.nth(0), "torsdag", today).clock(rules.nth(0), "Fra", "17:30");
    form.clock(rules.nth(0), "Til", "19:30");
    rule(rules.nth(1), "lørdag", today).clock(rules.nth(1), "Fra", "11:00");
    form.clock(rules.nth(1), "Til", "13:00");
    form.says("hver lørdag 11:00–13:00");
    form.choose("Område", AREA)
        .write("Sted", PLACE)
        .write("Slik kommer du inn", ACCESS)
        .tick("Vis adressen bare til dem som er påmeldt")
        .write("Antall plasser", "12")
        .write("Pris", "0")
        .tick("Vi passer barn mens de voksne er med");
    Look.at(member, "activity-form");
  }

  /** On that weekday alone, for ten weeks from tomorrow. */
  private FormPage rule(Locator rule, String weekday, LocalDate today) {
    form.day(rule, "Første dag", today.plusDays(1)).day(rule, "Siste dag", today.plusWeeks(10));
    return form.tickOnly(rule, weekday);
  }

  /** Without the address it is a draft that says what it lacks; with it, it goes out. */
  void publishes() {
    form.press("Lagre aktiviteten").reads(TITLE).says("Skriv adressen.");
    Look.at(member, "activity-draft");
    form.press("Endre").reads("Endre aktiviteten").write("Adresse", ADDRESS);
    form.press("Lagre aktiviteten").reads(TITLE).says("Slik vil andre se aktiviteten");
    form.says("Andre ser bare området " + AREA);
    assertThat(member.page().locator("main")).not().containsText(ADDRESS);
    Look.at(member, "activity-preview");
    form.press("Publiser aktiviteten").says("Treff som kommer");
    Look.at(member, "activity-published");
  }

  void seesWhoComes(String name) {
    member.page().reload();
    part("Påmeldte");
    form.says("Hvem kommer").says(name + ": har plass");
    Look.at(member, "activity-people");
  }

  void seesThatNobodyComes() {
    member.page().reload();
    part("Påmeldte");
    form.says("Her ser dere hvem som kommer");
  }

  /** The same view on a phone in the dark, and the form that changes it. */
  void looksAgainInTheDark() {
    part("Slik andre ser den");
    form.says("Andre ser bare området " + AREA);
    Look.at(member, "activity-preview-published");
    member.inTheDark();
    form.press("Endre").reads("Endre aktiviteten");
    Look.at(member, "activity-form-dark");
    member.inTheLight().page().goBack();
    form.reads(TITLE);
  }

  /** Asked why, told what follows; who thinks better of it changes nothing. */
  void cancelsTheFirstSession() {
    part("Treff");
    form.press("Avlys treffet").press("Ikke avlys");
    assertThat(member.page().locator("main .badge").getByText("Avlyst")).hasCount(0);
    form.press("Avlys treffet");
    Locator dialog = member.page().locator("vaadin-dialog[opened], vaadin-dialog-overlay").first();
    assertThat(member.page().getByText("De andre treffene blir som planlagt.")).isVisible();
    assertThat(dialog).containsText("1 person får en melding med grunnen.");
    Look.atDialog(member, "activity-cancel");
    member.page().getByText("Den som leder, kan ikke komme").click();
    member.page().locator("vaadin-button[theme~=primary][theme~=error]:visible").last().click();
    form.says("Avlyst");
    Look.at(member, "activity-session-cancelled");
  }

  private void part(String name) {
    member.page().locator(".chip", new Page.LocatorOptions().setHasText(name)).first().click();
    member.waitsForTheServer();
  }
}
