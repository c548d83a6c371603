package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.award.PublicRound;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The application form where things go wrong or read from the other side. */
@JourneyTest
class GrantFormsJourneyTest {
  private static final String LONG_NAME =
      "Den internasjonale foreningen for nabolagsfellesskap og samfunnsdeltakelse i Askelund";

  @Autowired ApplicationContext context;
  @Autowired ApplicationService applications;
  @Autowired AwardService awards;
  @Autowired DSLContext db;

  private World world;
  private long organisation;
  private Caller.SignedIn applicant;
  private Ref application;

  /** An organisation whose draft lacks nothing. */
  @BeforeEach
  void aDraftIsReadyToBeSent() {
    world = context.getAutowireCapableBeanFactory().createBean(World.class);
    Ref round =
        awards.rounds(Caller.ANYONE).stream()
            .filter(r -> r.phase() == RoundPhase.OPEN)
            .map(PublicRound::ref)
            .findFirst()
            .orElseThrow();
    organisation = world.organisation(round.municipality());
    db.update(ORGANISATION)
        .set(ORGANISATION.NAME, LONG_NAME)
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    applicant = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
    application = applications.start(applicant, round);
    applications.save(
        applicant,
        application,
        applications.get(applicant, application).version(),
        GrantWorld.complete("Nabofrokost", 40_000));
  }

  @Test
  void pressedTwiceAndOpenInTwoTabsItIsSentOnce(Browsers.Town town) {
    String email = world.emailOf(applicant.account());
    var member = new AtWork(town.person().signIn(email));
    member.open(form("send"));
    Page other = member.page.context().newPage();
    other.navigate(town.address() + "/app/" + form("plan"));
    assertThat(other.getByLabel("Hva skal dere gjøre, og når?").last()).isVisible();

    member.button("Send søknaden").dblclick();
    member.page.waitForURL(Pattern.compile(".*/applications/see/.*"));
    member.sees("Søknaden kom fram");
    assertThat(member.page.getByText("Søknaden ble sendt")).hasCount(1);

    // Back leads to the receipt, not to a form that could be sent again.
    member.page.goBack();
    member.sees("Søknaden kom fram");
    assertThat(member.button("Send søknaden")).hasCount(0);

    // The other tab still shows the form; it says at once that what is written there goes nowhere.
    other.getByLabel("Hva skal dere gjøre, og når?").last().fill("Noe helt annet");
    assertThat(other.getByText("Søknaden er allerede sendt")).isVisible();
    assertThat(other.locator("main vaadin-button:visible")).hasCount(0);
    other.screenshot(
        new Page.ScreenshotOptions()
            .setPath(java.nio.file.Path.of("target", "pictures", "grant-40-other-tab.png")));
    other.getByText("Se søknaden som er sendt").click();
    other.waitForURL(Pattern.compile(".*/applications/see/.*"));
    assertThat(other.getByText("Søknaden kom fram")).isVisible();

    assertThat(applications.get(applicant, application).content().plan())
        .isEqualTo("Hver tirsdag hele høsten.");
    assertThat(db.fetchCount(GRANT_APPLICATION, GRANT_APPLICATION.ORGANISATION_ID.eq(organisation)))
        .isEqualTo(1);
    member.person.message(email, "Nabofrokost");
    assertThat(member.person.messages(email, "Nabofrokost")).isEqualTo(1);
  }

  @Test
  void theFormReadsFromTheRightInArabic(Browsers.Town town) {
    Person person = town.person().signIn(world.emailOf(applicant.account())).speak("العربية");
    var member = new AtWork(person);
    int number = 41;
    for (String step : new String[] {"kind", "what", "plan", "budget", "who", "check", "send"}) {
      member.open(form(step));
      assertThat(member.page.locator("html")).hasAttribute("dir", "rtl");
      member.looks(number++ + "-ar-" + step.toLowerCase(Locale.ROOT));
    }
    member.open(form("budget"));
    member.looksInTheDark("48-ar-budget");
    member.looksEnlarged("48-ar-budget");
    applications.submit(applicant, application, applications.get(applicant, application).version());
    member.open("applications/see/" + application.toText());
    member.looks("49-ar-sent");
    member.open("applications");
    member.looks("50-ar-applications");
  }

  private String form(String step) {
    return "applications/write/" + application.toText() + "?step=" + step;
  }
}
