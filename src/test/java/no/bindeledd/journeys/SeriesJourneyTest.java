package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedMap;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Holiday;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** An organiser writes a series with exceptions, and changes it when life does. */
@JourneyTest
class SeriesJourneyTest {
  private static final int WHEN_HEIGHT = 1300;
  private static final String TITLE = "Kveldskor i kantina";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.UK);

  @Test
  void aSeriesIsWrittenWithExceptionsAndChangedFromADayOn(Browsers.Town town) {
    Person member = town.person().signIn("medlem@example.org");
    var form = new FormPage(member);
    writes(member, form);
    form.press("Lagre aktiviteten").reads(TITLE).press("Publiser aktiviteten");
    form.says("Treff som kommer");
    assertThat(member.page().locator("main .card").first()).isVisible();

    movesOne(member, form);
    changesFromADayOn(member, form);
    undoes(member, form);
    copiesTheSeason(member, form);
    inTheGrid(member, form);
    inArabic(member);
  }

  /** Every other week for good, without the holidays that it meets. */
  private static void writes(Person member, FormPage form) {
    member.goTo("/app/activities/new");
    form.reads("Lag en aktivitet")
        .write("Tittel", TITLE)
        .write("Hva som skjer", "Vi synger sammen. Alle kan være med.")
        .tickIn("Tema", "Musikk, sang og dans")
        .choose("For hvem", "Alle")
        .choose("Hvor mye norsk trenger man?", "A1: noen ord og enkle setninger");
    form.press("Legg til et tidspunkt");
    Locator rule = member.page().locator(".rule").first();
    LocalDate holiday = holidays().firstKey();
    String weekday = new Words(Language.NB).weekday(holiday.getDayOfWeek());
    form.day(rule, "Første dag", LocalDate.now(Norway.ZONE).plusDays(1))
        .tickOnly(rule, weekday)
        .choose(rule, "Slutter", "Aldri, uten sluttdato");
    form.clock(rule, "Fra", "18:30").clock(rule, "Til", "20:00");
    form.says("hver " + weekday + " 18:30–20:00, fra");
    assertThat(member.page().locator("main ol li")).hasCount(5);
    Locator days = form.field("vaadin-custom-field", "Dager uten treff");
    days.locator("vaadin-checkbox input").first().check();
    form.choose("Område", "Nordmo")
        .write("Sted", "Kantina")
        .write("Adresse", "Storgata 1")
        .write("Antall plasser", "30")
        .write("Pris", "0");
    Look.at(member, "series-form");
    // What the manual shows of the form: when people meet.
    member.page().setViewportSize(1280, WHEN_HEIGHT);
    rule.evaluate("rule => rule.scrollIntoView({block: 'center'})");
    member.takesAPicture("series-when");
    member.page().setViewportSize(1280, 900);
  }

  private static SortedMap<LocalDate, Holiday> holidays() {
    LocalDate today = LocalDate.now(Norway.ZONE);
    return Holiday.between(today.plusDays(10), today.plusDays(390));
  }

  private static void movesOne(Person member, FormPage form) {
    Page page = member.page();
    form.press("Flytt eller endre");
    Locator dialog = dialog(page);
    dialog.locator("vaadin-button").first().waitFor();
    fill(dialog, "Et annet sted", "Svømmehallen");
    fill(dialog, "Adressen der", "Badeveien 3");
    day(dialog, "Ny dag", LocalDate.now(Norway.ZONE).plusDays(9));
    Look.atDialog(member, "series-move");
    press(dialog, "Lagre endringen");
    form.says("Svømmehallen").says("Flyttet");
  }

  private static void changesFromADayOn(Person member, FormPage form) {
    Page page = member.page();
    form.button("Flytt eller endre").nth(3).click();
    Locator dialog = dialog(page);
    dialog.getByText("Dette og de senere").click();
    clock(dialog, "Til", "21:30");
    assertThat(dialog).containsText("Flyttes:");
    assertThat(dialog).containsText("21:30");
    Look.atDialog(member, "series-later");
    press(dialog, "Lagre endringen");
    assertThat(page.locator("main .card").nth(4)).containsText("18:30–21:30");
    assertThat(page.locator("main .card").nth(1)).containsText("18:30–20:00");
  }

  private static void undoes(Person member, FormPage form) {
    form.press("Angre: som planlagt");
    assertThat(member.page().locator("main").getByText("Svømmehallen")).hasCount(0);
    Look.at(member, "series-sessions");
  }

  /** Next season is last season with other days, looked over before anybody sees it. */
  private static void copiesTheSeason(Person member, FormPage form) {
    Page page = member.page();
    form.press("Kopier til ny sesong");
    Locator dialog = dialog(page);
    dialog.locator("vaadin-date-picker input").waitFor();
    Look.atDialog(member, "season-copy");
    day(dialog, "Første mulige dag", LocalDate.now(Norway.ZONE).plusWeeks(20));
    press(dialog, "Lag kladden");
    page.locator(".rule").first().waitFor();
    assertThat(page.getByLabel("Tittel", new Page.GetByLabelOptions().setExact(true)))
        .hasValue(TITLE);
    form.press("Lagre aktiviteten").reads(TITLE).press("Publiser senere");
    dialog(page).locator("vaadin-time-picker input").waitFor();
    Look.atDialog(member, "publish-later");
    press(dialog(page), "Publiser da");
    form.says("Publiseres av seg selv");
    Look.at(member, "publish-planned");
    form.press("Ikke publiser likevel");
    assertThat(page.locator("main .notice:has-text('Publiseres av seg selv')")).hasCount(0);
  }

  private static void inTheGrid(Person member, FormPage form) {
    member.goTo("/app/sessions");
    form.reads("Treffene våre").choose("Aktivitet", TITLE);
    assertThat(member.page().locator("tbody tr").first()).containsText(TITLE);
    Look.at(member, "sessions-grid");
    form.press("Vis flere");
    assertThat(member.page().locator("tbody tr").nth(30)).isVisible();
    member.page().locator("tbody tr").nth(1).locator("vaadin-button").nth(1).focus();
    member.page().keyboard().press("Enter");
    Locator dialog = dialog(member.page());
    assertThat(dialog).containsText("Vil du avlyse treffet");
    press(dialog, "Avlys treffet");
    form.choose("Hvordan det står til", "Avlyst");
    assertThat(member.page().locator("tbody tr")).hasCount(1);
  }

  private static void inArabic(Person member) {
    member.speak("العربية");
    member.goTo("/app/sessions");
    member.page().locator("tbody tr").first().waitFor();
    Look.at(member, "sessions-grid-arabic");
    member.speak("Norsk bokmål");
  }

  private static Locator dialog(Page page) {
    return page.locator("vaadin-dialog[opened]").last();
  }

  private static void press(Locator dialog, String button) {
    dialog.locator("vaadin-button", new Locator.LocatorOptions().setHasText(button)).last().click();
  }

  private static void fill(Locator dialog, String label, String text) {
    dialog.locator("vaadin-text-field:has(> label:text-is(\"" + label + "\")) input").fill(text);
  }

  private static void day(Locator dialog, String label, LocalDate day) {
    commit(
        dialog.locator("vaadin-date-picker:has(> label:text-is(\"" + label + "\")) input"),
        DAY.format(day));
  }

  private static void clock(Locator dialog, String label, String time) {
    commit(
        dialog.locator("vaadin-time-picker:has(> label:text-is(\"" + label + "\")) input"), time);
  }

  private static void commit(Locator input, String text) {
    input.fill(text);
    input.press("Enter");
    input.press("Tab");
  }
}
