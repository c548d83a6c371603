package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import no.bindeledd.testing.Person;

/** A grants officer: opens a round, screens, closes, recommends. */
final class OfficersPart extends AtWork {
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  OfficersPart(Person person) {
    super(person);
  }

  /** From the template; what hinders is said before it is put right. */
  String opensARound(String name, LocalDate today) {
    open("grants");
    looks("01-rounds");
    press("Lag en søknadsrunde");
    reads("Søknadsrunden");
    type("Navn på søknadsrunden", name);
    type("Om runden", "Vi ser særlig etter tiltak som små lag kan drive selv.");
    page.getByLabel(Pattern.compile("^C\\. Mot negativ")).uncheck();
    type("Penger i potten", "400000");
    typeDay("Åpner", today);
    typeDay("Søknadsfrist", today.plusDays(3));
    typeDay("Utvalget er ferdig innen", today.plusWeeks(5));
    typeDay("Svar til søkerne innen", today.plusWeeks(9));
    type("Frivillig innsats", "30");
    sees("Til sammen: 110 av 100");
    press("Lys ut søknadsrunden");
    sees("Vektene må bli 100 til sammen. Nå er de 110.");
    looks("02-round-form-refused");
    type("Tydelig mål og målgruppe innenfor ordningen", "15");
    sees("Til sammen: 100 av 100");
    page.reload();
    assertThat(page.getByLabel("Navn på søknadsrunden")).hasValue(name);
    looks("03-round-form");
    looksEnlarged("03-round-form");
    press("Lys ut søknadsrunden");
    reads(name);
    looks("04-round-open");
    return ref();
  }

  private void typeDay(String label, LocalDate day) {
    Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).last();
    field.fill(TYPED.format(day));
    field.press("Enter");
    assertThat(page.locator("vaadin-date-picker[opened]")).hasCount(0);
  }

  /** Every condition is answered; what is missing is said first. */
  void screens(String round, String title, String picture) {
    open("grants/round/" + round);
    card(title).locator("a").click();
    reads(title);
    press("Send til utvalget");
    sees("Svar på alle vilkårene først.");
    Locator rules = page.locator(".rule-answer");
    for (Locator rule : rules.all()) {
      check(rule.getByLabel("Oppfylt", new Locator.GetByLabelOptions().setExact(true)));
    }
    if (!picture.isEmpty()) {
      looks(picture);
      looksInTheDark(picture);
    }
    press("Send til utvalget");
    assertThat(page.locator("main .badge").first()).hasText("Oppfyller vilkårene");
  }

  void givesThemToTheCommittee(String round) {
    open("grants/round/" + round);
    looks("20-round-closed");
    press("Gi søknadene til utvalget");
    sees("Hvor langt utvalget har kommet");
  }

  void closesTheScoring(String round) {
    open("grants/round/" + round);
    looks("26-round-progress");
    press("Avslutt poenggivingen");
    confirm();
    sees("Rangering");
    looks("27-ranking");
    looksInTheDark("27-ranking");
    looksEnlarged("27-ranking");
  }

  void recommends(String round, String title, String outcome, String amount, String reasons) {
    open("grants/round/" + round);
    page.locator("main a", new Page.LocatorOptions().setHasText(title)).first().click();
    reads(title);
    choose(outcome);
    if (!amount.isEmpty()) {
      type("Tilskudd", amount);
    }
    press("Legg fram innstillingen");
    sees("Skriv en begrunnelse");
    type("Begrunnelse", reasons);
    if (!amount.isEmpty()) {
      looks("28-recommendation");
    }
    press("Legg fram innstillingen");
    page.waitForURL(Pattern.compile(".*/grants/round/.*"));
  }
}
