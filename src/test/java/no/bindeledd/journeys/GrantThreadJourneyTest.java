package no.bindeledd.journeys;

import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import no.bindeledd.demo.data.PastRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.time.WorkingDays;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A grant from the round to the letter, as seven people see it. */
@JourneyTest
class GrantThreadJourneyTest {
  private static final String LONG_NAME =
      "Landsforeningen for flerkulturelle familiers kulturvern- og samfunnsdeltakelsesarbeid,"
          + " avdeling Askelund og omegn";
  private static final String LONG_TITLE =
      "Morsmålsverksted med høgtlesing, forteljarkveldar og familiefrukost for barn og vaksne i"
          + " heile Askelund";
  private static final String PURPOSE = "Vi syr sammen og prater norsk. Alle kan være med.";

  @Autowired ApplicationContext context;
  @Autowired ApplicationService applications;
  @Autowired PastRepository past;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  @Test
  void aGrantGoesFromTheRoundToTheLetter(Browsers.Town town) {
    String mark = String.valueOf(ThreadLocalRandom.current().nextInt(1000, 10_000));
    String name = "Vennskap i hverdagen " + mark;
    String title = "Systue på torget " + mark;

    var officer = new OfficersPart(town.person().signIn("saksbehandler@example.org"));
    String round = officer.opensARound(name, Norway.today(clock));

    var member = new ApplicantsPart(town.person().signIn("medlem@example.org"));
    member.starts(name);
    String application = member.ref();
    member.writesAboutIt(title, PURPOSE, () -> isKept(title));
    member.writesABudgetThatDoesNotBalance();
    member.isRefusedAndPutsItRight();
    member.sends();
    String receipt = member.person.message("medlem@example.org", title);
    assertThat(receipt.replace('\u00a0', ' ')).contains(name, "60 000 kr", "Hva skjer nå?");

    Ref other = theOtherApplication(Ref.parse(round));
    officer.screens(round, title, "15-screening");
    officer.screens(round, LONG_TITLE, "");
    // Some weeks go by: the deadline is behind everybody.
    past.moveRound(Ref.parse(round).municipality(), Ref.parse(round).id(), 1);
    officer.givesThemToTheCommittee(round);

    theCommitteeScores(town, round, other, title);
    officer.closesTheScoring(round);
    officer.recommends(round, title, "Innvilge", "55000", "Tydelig mål, og mange frivillige.");
    officer.recommends(
        round, LONG_TITLE, "Avslå", "", "Liknar eit tilbod som biblioteket alt har.");

    var decider = new DecidersPart(town.person().signIn("vedtak@example.org"));
    decider.decides(round, title, "30-decision");
    decider.decides(round, LONG_TITLE, "");
    theLettersArrive(decider.person, title);
    member.readsTheAnswer(application, "Innvilget", "33-answer");
    everybodyReadsWhatWasGranted(town, round, title);
  }

  private boolean isKept(String title) {
    return db.fetchExists(
        GRANT_APPLICATION,
        GRANT_APPLICATION.TITLE.eq(title).and(GRANT_APPLICATION.SUMMARY.eq(PURPOSE)));
  }

  private void theCommitteeScores(Browsers.Town town, String round, Ref other, String title) {
    var first = new CommitteesPart(town.person().signIn("utvalg1@example.org"));
    first.open("grants/assess/" + round);
    first.looks("21-conflicts");
    first.hasNoTieTo(round, title);
    first.hasNoTieTo(round, LONG_TITLE);
    first.looks("22-tasks");
    first.scores(round, title, 5, 5, 6, 4, 5);
    first.looks("23-score");
    first.looksInTheDark("23-score");
    first.looksEnlarged("23-score");
    first.handsIn();
    first.looks("24-score-handed-in");
    first.scores(round, LONG_TITLE, 3, 3, 4, 3, 2);
    first.handsIn();

    var second = new CommitteesPart(town.person().signIn("utvalg2@example.org"));
    second.hasNoTieTo(round, title);
    second.hasNoTieTo(round, LONG_TITLE);
    second.scores(round, title, 4, 5, 5, 5, 4);
    second.handsIn();
    second.scores(round, LONG_TITLE, 4, 3, 3, 3, 3);
    second.handsIn();

    var conflicted = new CommitteesPart(town.person().signIn("utvalg3@example.org"));
    conflicted.hasATieTo(round, LONG_TITLE);
    conflicted.findsNoTraceOf(round, other.toText(), LONG_TITLE, LONG_NAME);
    conflicted.hasNoTieTo(round, title);
    conflicted.scores(round, title, 5, 4, 5, 4, 5);
    conflicted.handsIn();
    conflicted.open("grants/assess/" + round);
    conflicted.looks("25-tasks-of-the-conflicted");
  }

  /** Of an organisation with a very long name, which is written to in nynorsk. */
  private Ref theOtherApplication(Ref round) {
    World world = context.getAutowireCapableBeanFactory().createBean(World.class);
    long organisation = world.organisation(round.municipality());
    db.update(ORGANISATION)
        .set(ORGANISATION.NAME, LONG_NAME)
        .set(ORGANISATION.LANGUAGE_FORM, "nn")
        .set(ORGANISATION.EMAIL, "langtnamn@example.org")
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    Caller.SignedIn applicant = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
    Ref ref = applications.start(applicant, round);
    long version = applications.get(applicant, ref).version();
    var saved =
        applications.save(applicant, ref, version, GrantWorld.complete(LONG_TITLE, 123_456));
    applications.submit(applicant, ref, saved.version());
    return ref;
  }

  private void theLettersArrive(Person anybody, String title) {
    LocalDate last = WorkingDays.onOrAfter(Norway.today(clock).plusWeeks(3));
    assertThat(anybody.message("", "VEDTAK\nSøknaden er innvilget").replace('\u00a0', ' '))
        .contains(
            title,
            "55 000 kr",
            "Tydelig mål, og mange frivillige.",
            "RETT TIL Å KLAGE",
            new Words(Language.NB).date(last));
    assertThat(anybody.message("langtnamn@example.org", "Søknaden er avslått"))
        .contains(
            LONG_NAME,
            "GRUNNGIVING\nLiknar eit tilbod",
            "Siste dag for å klage er " + new Words(Language.NN).date(last));
    anybody
        .goTo("/demo/outbox?to=langtnamn@example.org")
        .takesAPicture("grant-32-outbox")
        .findsNoBarrier();
  }

  /** Without a script, a cookie, or a word about who was refused. */
  private static void everybodyReadsWhatWasGranted(Browsers.Town town, String round, String title) {
    Person reader = town.person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    reader.goTo("/nb/grants/" + round);
    assertThat(reader.page().locator("main").innerText().replace('\u00a0', ' '))
        .contains("Møteplassen Askelund", title, PURPOSE, "55 000 kr")
        .doesNotContain(LONG_NAME, LONG_TITLE, "Marte Lindmo");
    assertThat(reader.page().context().cookies()).isEmpty();
    Person looking = town.person();
    looking.goTo("/nb/grants/" + round).takesAPicture("grant-34-public").findsNoBarrier();
    looking.inTheDark().takesAPicture("grant-34-public-dark").findsNoBarrier();
    looking.page().setViewportSize(360, 800);
    looking.findsItFitsTheWidth().takesAPicture("grant-34-public-phone-dark");
  }
}
