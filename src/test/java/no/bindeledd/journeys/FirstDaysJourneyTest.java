package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.start.RunningProgram;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.FreePort;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first days of a real installation, in a process of its own: the code on the console, a first
 * administrator, a municipality with somebody who looks after it, and a mail server meanwhile.
 */
@Tag("browser")
@Tag("process")
@ExtendWith(Browsers.class)
class FirstDaysJourneyTest {
  private static final Pattern SET_UP = Pattern.compile("administrator: (\\S+) ");
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

  @TempDir Path folder;

  @Test
  void anEmptyInstallationBecomesAMunicipalityWithSomebodyInIt(Browsers.Town town)
      throws Exception {
    int mailPort = FreePort.find();
    var settings =
        new HashMap<>(
            Map.of(
                "BINDELEDD_DEMO",
                "false",
                "SERVER_PORT",
                String.valueOf(FreePort.find()),
                "MANAGEMENT_PORT",
                "0"));
    try (var program = RunningProgram.start(folder, settings)) {
      Person first = town.at(program.address());
      setUp(first, program);
      bringIn(first);
      program.stop();
      first.expectsComplaintsOfAnEnd();
    }
    settings.put("SPRING_MAIL_HOST", "127.0.0.1");
    settings.put("SPRING_MAIL_PORT", String.valueOf(mailPort));
    var mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", "smtp"));
    mail.start();
    try (var program = RunningProgram.start(folder, settings)) {
      Person administrator = town.at(program.address());
      signIn(administrator, mail, "unni@example.org");
      assertThat(heading(administrator, "Hei, Unni Utvær")).isVisible();
      assertThat(administrator.page().getByText("Kommunen har ingen enheter ennå")).isVisible();
      administrator.takesAPicture("first-days-municipality").findsNoBarrier();
      Person machine = town.at(program.address());
      signIn(machine, mail, "nora@example.org");
      assertThat(machine.page().getByText("E-post er ikke satt opp")).isHidden();
      program.stop();
      machine.expectsComplaintsOfAnEnd();
      administrator.expectsComplaintsOfAnEnd();
    } finally {
      mail.stop();
    }
  }

  private static void setUp(Person first, RunningProgram program) throws Exception {
    program.awaitStatus("/health/ready", 200);
    Matcher printed = SET_UP.matcher(program.console());
    if (!printed.find()) {
      throw new AssertionError(program.console());
    }
    Page page = first.page();
    first.goTo("/set-up");
    first.takesAPicture("set-up").findsNoBarrier();
    page.locator("#code").fill("FEIL-FEIL");
    page.locator("#name").fill("Nora Første");
    page.locator("#email").fill("nora@example.org");
    page.locator("#again").fill("nora@example.org");
    page.locator("main form button").click();
    page.locator("#code-error").waitFor();
    page.setViewportSize(360, 800);
    first.findsNoBarrier().findsItFitsTheWidth().takesAPicture("set-up-wrong-phone");
    first.goTo("/set-up?lang=ar").inTheDark();
    first.findsNoBarrier().findsItFitsTheWidth().takesAPicture("set-up-ar-dark-phone");
    first.inTheLight().goTo("/set-up");
    page.setViewportSize(1280, 900);
    page.locator("#code").fill(printed.group(1));
    page.locator("#name").fill("Nora Første");
    page.locator("#email").fill("nora@example.org");
    page.locator("#again").fill("nora@example.org");
    page.locator("main form button").click();
    page.locator("vaadin-app-layout").waitFor();
    assertThat(heading(first, "Hei, Nora Første")).isVisible();
    assertThat(page.getByText("E-post er ikke satt opp")).isVisible();
    first.takesAPicture("first-days-home").findsNoBarrier();
  }

  private static void bringIn(Person first) {
    Page page = first.page();
    first.goTo("/app/municipalities");
    button(first, "Hent inn en kommune").click();
    page.getByLabel("Kommune", new Page.GetByLabelOptions().setExact(true)).fill("Utsira");
    page.locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Utsira")).click();
    page.getByLabel("E-postadresse", new Page.GetByLabelOptions().setExact(true))
        .fill("unni@example.org");
    page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true)).fill("Unni Utvær");
    page.getByText("Lagret").waitFor();
    first.takesAPicture("bring-in").findsNoBarrier();
    page.setViewportSize(360, 800);
    first.findsItFitsTheWidth().takesAPicture("bring-in-phone");
    page.setViewportSize(1280, 900);
    button(first, "Hent inn kommunen").click();
    page.getByText("Ingen administrator har logget inn").waitFor();
    first.takesAPicture("municipalities").findsNoBarrier();
  }

  private static void signIn(Person person, GreenMail mail, String email) {
    Page page = person.page();
    person.goTo("/app/sign-in");
    page.getByLabel("E-post eller mobilnummer").fill(email);
    page.getByText("Send meg en kode").click();
    Locator code = page.getByLabel("Kode", new Page.GetByLabelOptions().setExact(true));
    code.waitFor();
    page.waitForCondition(() -> !codeTo(mail, email).isEmpty());
    code.fill(codeTo(mail, email));
    page.locator("vaadin-button[theme~=primary]").click();
    page.locator("vaadin-app-layout").waitFor();
  }

  private static String codeTo(GreenMail mail, String email) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> isTo(message, email))
        .map(FirstDaysJourneyTest::subjectAndBody)
        .filter(text -> text.startsWith("Koden din"))
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(code -> code.group(1))
        .reduce("", (older, newer) -> newer);
  }

  private static boolean isTo(MimeMessage message, String email) {
    try {
      return message.getRecipients(RecipientType.TO)[0].toString().contains(email);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String subjectAndBody(MimeMessage message) {
    try {
      return message.getSubject() + "\n" + message.getContent();
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Locator button(Person person, String text) {
    return person.page().locator("vaadin-button", new Page.LocatorOptions().setHasText(text));
  }

  private static Locator heading(Person person, String text) {
    return person
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
  }
}
