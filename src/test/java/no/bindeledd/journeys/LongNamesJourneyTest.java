package no.bindeledd.journeys;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.people.ConsentState;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The longest names and titles that the forms take, with words that nothing can break, fit. */
@JourneyTest
class LongNamesJourneyTest {
  private static final String TITLE =
      "Samfunnsdeltakelseskvalifiseringsverksted med minoritetsspråklighetskompetansehevingskurs"
          + " for alle i nærmiljøet vårt her";
  private static final String NAME =
      "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen Maria-Magdalena";

  @Autowired DSLContext db;

  @Test
  void theLongestNamesFit(Browsers.Town town) {
    Record2<Long, Long> activity = aPublishedActivityOf("Møteplassen Askelund");
    Record2<Long, Long> newcomer = somebodyWhoShares();
    String title = rename(activity, TITLE);
    String name = call(newcomer, NAME);
    try {
      anActivity(town, activity);
      aNewcomer(town, newcomer.value2());
    } finally {
      rename(activity, title);
      call(newcomer, name);
    }
  }

  private static void anActivity(Browsers.Town town, Record2<Long, Long> activity) {
    String municipality = Ids.toText(activity.value1());
    String id = Ids.toText(activity.value2());
    Person member = town.person().signIn("medlem@example.org").goTo("/app/activities");
    new FormPage(member).reads("Aktivitetene våre");
    Look.at(member, "long-activities");
    member.goTo("/app/activities/" + municipality + "/" + id);
    new FormPage(member).reads(TITLE);
    Look.at(member, "long-activity");
    Person reader = town.person();
    for (String language : new String[] {"nb", "ar"}) {
      reader.goTo("/" + language + "/activities/" + municipality + "-" + id);
      assertThat(reader.page().locator("h1").innerText()).isEqualTo(TITLE);
      reader.takesAPicture("long-public-" + language).findsNoBarrier();
      reader.page().setViewportSize(320, 700);
      reader.findsItFitsTheWidth().takesAPicture("long-public-" + language + "-phone");
      reader.page().setViewportSize(1280, 900);
    }
  }

  private static void aNewcomer(Browsers.Town town, long participant) {
    String id = Ids.toText(participant);
    Person caseworker = town.person().signIn("programradgiver@example.org");
    caseworker.goTo("/app/participants");
    Locator search = caseworker.page().locator("main vaadin-text-field input");
    search.fill("wolfe");
    caseworker.page().waitForCondition(() -> caseworker.page().locator("main .card").count() == 1);
    Look.at(caseworker, "long-participants");
    caseworker.goTo("/app/participants/" + id);
    new FormPage(caseworker).says("Dette vet vi");
    Look.at(caseworker, "long-participant");
    Person coordinator = town.person().signIn("koordinator@example.org").speak("العربية");
    coordinator.goTo("/app/workbench/" + id);
    coordinator.page().locator(".bench-detail h2").first().waitFor();
    Look.at(coordinator, "long-workbench-ar");
    coordinator.speak("Norsk bokmål");
  }

  private Record2<Long, Long> aPublishedActivityOf(String organisation) {
    return db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID)
        .from(ACTIVITY)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ACTIVITY.ORGANISATION_ID))
        .where(ORGANISATION.NAME.eq(organisation))
        .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
        .orderBy(ACTIVITY.ID)
        .limit(1)
        .fetchSingle();
  }

  private Record2<Long, Long> somebodyWhoShares() {
    return db.select(PARTICIPANT.MUNICIPALITY_ID, PARTICIPANT.ID)
        .from(PARTICIPANT)
        .join(CONSENT)
        .on(CONSENT.MUNICIPALITY_ID.eq(PARTICIPANT.MUNICIPALITY_ID))
        .and(CONSENT.PARTICIPANT_ID.eq(PARTICIPANT.ID))
        .join(UNIT)
        .on(UNIT.MUNICIPALITY_ID.eq(PARTICIPANT.MUNICIPALITY_ID))
        .and(UNIT.ID.eq(PARTICIPANT.UNIT_ID))
        .where(UNIT.NAME.eq("Askelund flyktningtjeneste"))
        .and(CONSENT.STATE.eq(ConsentState.CONFIRMED.name()))
        .and(CONSENT.UNTIL_DAY.gt(LocalDate.now(Norway.ZONE)))
        .orderBy(PARTICIPANT.ID)
        .limit(1)
        .fetchSingle();
  }

  private String rename(Record2<Long, Long> activity, String title) {
    var is = ACTIVITY.MUNICIPALITY_ID.eq(activity.value1()).and(ACTIVITY.ID.eq(activity.value2()));
    String before = db.select(ACTIVITY.TITLE).from(ACTIVITY).where(is).fetchSingle(ACTIVITY.TITLE);
    db.update(ACTIVITY).set(ACTIVITY.TITLE, title).where(is).execute();
    return before;
  }

  private String call(Record2<Long, Long> participant, String name) {
    var is =
        PARTICIPANT
            .MUNICIPALITY_ID
            .eq(participant.value1())
            .and(PARTICIPANT.ID.eq(participant.value2()));
    String before =
        db.select(PARTICIPANT.FIRST_NAME)
            .from(PARTICIPANT)
            .where(is)
            .fetchSingle(PARTICIPANT.FIRST_NAME);
    db.update(PARTICIPANT).set(PARTICIPANT.FIRST_NAME, name).where(is).execute();
    return before;
  }
}
