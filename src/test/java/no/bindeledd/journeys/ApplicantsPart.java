package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import no.bindeledd.testing.Person;

/** A member of an organisation: applies step by step, and reads the answer. */
final class ApplicantsPart extends AtWork {

  ApplicantsPart(Person person) {
    super(person);
  }

  void starts(String round) {
    open("applications");
    looks("05-applications");
    card(round).getByText("Start en søknad").click();
    // The address follows the page by a moment, and the reference is read from it.
    page.waitForURL(Pattern.compile(".*/applications/write/.*"));
    reads(round);
  }

  /** Writes until the budget, and finds everything there again after a reload. */
  void writesAboutIt(String title, String purpose, BooleanSupplier kept) {
    looks("06-step-kind");
    page.getByLabel(Pattern.compile("^Prosjektstøtte")).check();
    page.getByLabel(Pattern.compile("^A\\. Mangfold")).check();
    goesOnTo("Hva og for hvem");
    type("Navn på tiltaket", title);
    type("Formålet i noen få setninger", purpose);
    waitsUntilKept(kept);
    page.reload();
    assertThat(page.getByLabel("Navn på tiltaket")).hasValue(title);
    assertThat(page.getByLabel("Formålet i noen få setninger").last()).hasValue(purpose);
    type("Hvem er det for?", "Kvinner som er nye i Askelund, og naboene deres");
    looks("07-step-what");
    goesOnTo("Plan");
    type(
        "Hva skal dere gjøre, og når?",
        "Ett treff i uka fra januar til juni. Styret har ansvaret.");
    type("Hvor mange deltakere regner dere med?", "24");
    type("Hvor mange frivillige er med?", "6");
    type("Frivillige timer til sammen", "240");
    type("Hvem samarbeider dere med?", "Biblioteket og frivilligsentralen");
    looks("08-step-plan");
    goesOnTo("Budsjett");
  }

  /** The sums do not meet yet. */
  void writesABudgetThatDoesNotBalance() {
    type("Hvor mye søker dere om?", "60000");
    line(0, "Leie av lokale", "48000");
    press("Ny utgift");
    assertThat(page.locator(".budget-line")).hasCount(3);
    line(1, "Mat og materialer", "20000");
    line(2, "Egne midler", "5000");
    sees("Det mangler");
    looks("09-step-budget");
    looksInTheDark("09-step-budget");
    looksEnlarged("09-step-budget");
    goesOnTo("Om organisasjonen");
    type("Hvem kan skrive under for organisasjonen?", "Marte Lindmo");
    type("Kontonummer", "86011117947");
    looks("10-step-who");
    goesOnTo("Oppfyller dere vilkårene?");
    sees("Oppfyller dere vilkårene?");
    sees("Ikke oppfylt");
    looks("11-step-check");
    goesOnTo("Les over og send");
    choose("Den som kan skrive under, bekrefter at opplysningene stemmer");
    looks("12-step-send");
  }

  /** Refused at the top and at the field; then the last line makes the budget balance. */
  void isRefusedAndPutsItRight() {
    press("Send søknaden");
    assertThat(page.locator(".error-summary")).containsText("Utgiftene må være like store");
    assertThat(page.locator("main .field-error").first()).containsText("Utgiftene må være");
    looks("13-budget-refused");
    line(2, "Egne midler", "8000");
    sees("Budsjettet går i balanse.");
    goesOnTo("Om organisasjonen");
    goesOnTo("Oppfyller dere vilkårene?");
    assertThat(page.locator("main .badge-danger")).hasCount(0);
    goesOnTo("Les over og send");
  }

  void sends() {
    press("Send søknaden");
    page.waitForURL(Pattern.compile(".*/applications/see/.*"));
    sees("Søknaden kom fram");
    looks("14-sent");
    looksInTheDark("14-sent");
  }

  void readsTheAnswer(String application, String text, String picture) {
    open("applications/see/" + application);
    sees(text);
    sees("Siste dag for å klage");
    looks(picture);
  }

  /** Waits for the step, so that the next press does not meet the button of the step before. */
  private void goesOnTo(String step) {
    press("Neste steg");
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(step).setLevel(2)))
        .isVisible();
  }

  private void line(int number, String what, String kroner) {
    Locator line = page.locator(".budget-line").nth(number);
    line.getByLabel("Hva gjelder det?").fill(what);
    line.getByLabel("Beløp").fill(kroner);
    line.getByLabel("Beløp").blur();
  }
}
