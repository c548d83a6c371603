package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.organisation.register.FakeRegister.status;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.ORGANISATION_TOLD;
import static no.bindeledd.schema.Tables.REGISTER_TASK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import no.bindeledd.foundation.jobs.JobBoard;
import no.bindeledd.organisation.register.FakeRegister;
import no.bindeledd.organisation.register.RegisterFiles;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A number is asked for live while its writer looks on, and a coordinator hears of changes. */
@JourneyTest
class RegisterJourneyTest {
  private static final int SERIES = 51;
  private static final FakeRegister REGISTER = register();

  @Autowired LiveUnitRepository copy;
  @Autowired JobBoard jobs;
  @Autowired DSLContext db;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry properties) {
    properties.add(
        "bindeledd.register.open.units", () -> REGISTER.address() + "/enhetsregisteret/api");
    // Time to look at the page while it waits.
    properties.add("bindeledd.register.open.look-up-within", () -> "60s");
  }

  private static FakeRegister register() {
    try {
      return new FakeRegister();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void gone() {
    REGISTER.close();
  }

  @Test
  void aNumberIsTypedAndTheRestComesFromTheRegister(Browsers.Town town) {
    var answer = new CountDownLatch(1);
    FakeRegister.Reply whole =
        FakeRegister.json(
            RegisterFiles.unit(
                number(1), "SOLSIDA VELFORENING", "FLI", "\"epostadresse\":\"post@example.org\""));
    REGISTER.unit(
        number(1),
        exchange -> {
          try {
            answer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          whole.to(exchange);
        });
    REGISTER.unit(number(2), RegisterFiles.unit(number(2), "OLA NORDMANN", "ENK"));
    REGISTER.unit(number(3), status(500));
    Person administrator = town.person().signIn("kommuneadmin@example.org");
    administrator.goTo("/app/organisations/new");
    Page page = administrator.page();
    var form = new FormPage(administrator);
    form.write("Organisasjonsnummer", "974 760 674");
    assertThat(page.locator("vaadin-text-field[invalid]").first()).containsText("stemmer ikke");
    Look.at(administrator, "register-wrong-number");
    form.write("Organisasjonsnummer", number(1));
    form.says("Spør Enhetsregisteret");
    administrator.takesAPicture("register-asking").findsNoBarrier();
    answer.countDown();
    form.says("svarte Enhetsregisteret nå nettopp");
    assertThat(page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("SOLSIDA VELFORENING");
    Look.at(administrator, "register-live");
    form.write("Organisasjonsnummer", number(2));
    form.says("enkeltpersonforetak");
    assertThat(page.getByLabel("Navn", new Page.GetByLabelOptions().setExact(true))).hasValue("");
    assertThat(page.locator("main")).not().containsText("OLA NORDMANN");
    form.write("Organisasjonsnummer", number(3));
    form.says("Registeret svarer ikke");
    Look.at(administrator, "register-silent");
    administrator.speak("العربية").goTo("/app/organisations/new");
    page.locator(".register-line .notice").first().waitFor();
    Look.at(administrator, "register-arabic");
    administrator.speak("Norsk bokmål");
  }

  @Test
  void aCoordinatorHearsOfANewNameAndABankruptcy(Browsers.Town town) {
    db.deleteFrom(REGISTER_TASK).execute();
    List<Long> two = organisationsOfTheCoordinator();
    String renamed = nameOf(two.getFirst());
    copy.put(unit(number(11), renamed, RegisterUnit.State.ACTIVE));
    copy.put(unit(number(12), nameOf(two.getLast()), RegisterUnit.State.ACTIVE));
    for (int i = 0; i < 2; i++) {
      db.update(ORGANISATION)
          .set(ORGANISATION.ORGANISATION_NUMBER, number(11 + i))
          .where(ORGANISATION.ID.eq(two.get(i)))
          .execute();
    }
    Person coordinator = town.person().signIn("koordinator@example.org");
    Page page = coordinator.page();
    var form = new FormPage(coordinator);
    page.waitForCondition(() -> watched(ORGANISATION_TOLD) == 2);
    copy.put(unit(number(11), "DET NYE LAGET I BYGDA", RegisterUnit.State.ACTIVE));
    copy.put(unit(number(12), nameOf(two.getLast()), RegisterUnit.State.BANKRUPT));
    page.waitForCondition(() -> watched(REGISTER_TASK) >= 2);
    coordinator.goTo("/app");
    coordinator.isAwaitedBy("Registrene sier noe nytt");
    coordinator.goTo("/app/register-tasks");
    assertThat(page.locator("main .card")).hasCount(2);
    Look.at(coordinator, "register-tasks");
    card(page, "nytt navn").locator("a").first().click();
    form.says("Hva skal skje her?");
    Look.at(coordinator, "register-task");
    form.write("Nytt navn", "Det nye laget i bygda");
    form.press("Bruk det nye navnet");
    assertThat(page.locator("main .card")).hasCount(1);
    card(page, "konkurs").locator("a").first().click();
    form.says("sier at organisasjonen er konkurs");
    form.press("Legg til side");
    assertThat(page.locator(".error-summary")).containsText("Velg en grunn");
    Look.at(coordinator, "register-task-bankrupt");
    form.choose("Hvorfor legge den til side?", "Vi har snakket med organisasjonen");
    form.press("Legg til side");
    form.says("Ingenting nytt fra registrene");
    coordinator.findsNoBarrier().takesAPicture("register-tasks-none");
    coordinator.speak("العربية").goTo("/app/register-tasks");
    page.locator("main .empty-state").waitFor();
    Look.at(coordinator, "register-tasks-arabic");
    coordinator.speak("Norsk bokmål");

    Person administrator = town.person().signIn("kommuneadmin@example.org");
    administrator.goTo("/app/organisations");
    assertThat(administrator.page().locator("main")).containsText("Enhetsregisteret: konkurs");
    assertThat(administrator.page().locator("main")).containsText("Det nye laget i bygda");
    administrator.findsNoBarrier().takesAPicture("register-organisations");
  }

  /** Lets the job look again, and counts what it has told so far. */
  private int watched(Table<?> told) {
    jobs.runNow("register-watch", "recurring");
    return db.fetchCount(told);
  }

  private static Locator card(Page page, String text) {
    return page.locator("main .card", new Page.LocatorOptions().setHasText(text));
  }

  private List<Long> organisationsOfTheCoordinator() {
    return db.select(ORGANISATION_PRESENCE.ORGANISATION_ID)
        .from(ORGANISATION_PRESENCE)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.ID.eq(ORGANISATION_PRESENCE.MUNICIPALITY_ID))
        .join(MEMBERSHIP)
        .on(MEMBERSHIP.MUNICIPALITY_ID.eq(MUNICIPALITY.ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
        .where(ACCOUNT.EMAIL.eq("koordinator@example.org"))
        .orderBy(ORGANISATION_PRESENCE.ORGANISATION_ID)
        .limit(2)
        .fetch(ORGANISATION_PRESENCE.ORGANISATION_ID);
  }

  private String nameOf(long organisation) {
    return db.select(ORGANISATION.NAME)
        .from(ORGANISATION)
        .where(ORGANISATION.ID.eq(organisation))
        .fetchSingle(ORGANISATION.NAME);
  }

  private static RegisterUnit unit(String number, String name, RegisterUnit.State state) {
    return new RegisterUnit(
        number,
        name,
        "FLI",
        "post@example.org",
        null,
        null,
        "Storgata 1",
        "7601",
        "LEVANGER",
        "5037",
        null,
        null,
        true,
        false,
        null,
        state);
  }

  private static String number(int n) {
    return RegisterFiles.number(SERIES, n);
  }
}
