package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.MEMBERSHIP;

import com.microsoft.playwright.Page;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A passer-by reports an activity, a coordinator hides it, its organiser asks for another look. */
@JourneyTest
class ReportJourneyTest {
  @Autowired DSLContext db;

  @Test
  void whatSomebodyReportsIsHiddenAndShownAgain(Browsers.Town town) {
    var offered =
        db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE)
            .from(ACTIVITY)
            .join(MEMBERSHIP)
            .on(MEMBERSHIP.ORGANISATION_ID.eq(ACTIVITY.ORGANISATION_ID))
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
            .where(ACCOUNT.EMAIL.eq("medlem@example.org"))
            .and(ACTIVITY.STATE.eq("PUBLISHED"))
            .orderBy(ACTIVITY.ID)
            .limit(1)
            .fetchSingle();
    String address =
        "/activities/" + Ids.toText(offered.value1()) + "-" + Ids.toText(offered.value2());
    Person passerBy = town.person();
    passerBy.goTo("/nb" + address);
    passerBy.page().getByText("Meld fra om denne aktiviteten").click();
    passerBy.findsNoBarrier().findsItFitsTheWidth().takesAPicture("report-form");
    passerBy.page().setViewportSize(360, 900);
    passerBy.findsItFitsTheWidth().takesAPicture("report-form-phone");
    passerBy.page().getByLabel("Den virker ikke trygg").check();
    passerBy.page().getByLabel("Fortell mer hvis du vil").fill("Ingen voksne er der.");
    passerBy.page().getByText("Send meldingen").click();
    assertThat(passerBy.page().locator("h1")).hasText("Takk for at du sier fra");
    passerBy.findsNoBarrier();

    Person coordinator = town.person().signIn("koordinator@example.org");
    var form = new FormPage(coordinator);
    coordinator.goTo("/app/reports");
    Look.at(coordinator, "reports");
    Page page = coordinator.page();
    page.locator("main article.card a").first().click();
    form.says("Ingen voksne er der.");
    form.press("Skjul aktiviteten");
    assertThat(page.locator(".error-summary")).containsText("Velg en grunn");
    form.choose("Hvorfor skjule den?", "Vi må vite at den er trygg for dem som kommer.");
    Look.at(coordinator, "report-hide");
    form.press("Skjul aktiviteten");
    form.reads("Meldinger om aktiviteter");
    passerBy.goTo("/nb" + address).expectsComplaint("404");

    Person member = town.person().signIn("medlem@example.org");
    var theirs = new FormPage(member);
    member.goTo(
        "/app/activities/" + Ids.toText(offered.value1()) + "/" + Ids.toText(offered.value2()));
    theirs.says("Kommunen har skjult aktiviteten");
    Look.at(member, "report-organiser");
    theirs.press("Be om at den vises igjen");

    coordinator.goTo("/app/reports");
    page.locator("main article.card a").first().click();
    form.says("Arrangøren har rettet den");
    form.press("Vis den igjen");
    form.reads("Meldinger om aktiviteter");
    passerBy.goTo("/nb" + address);
    assertThat(passerBy.page().locator("h1")).hasText(offered.value3());
  }
}
