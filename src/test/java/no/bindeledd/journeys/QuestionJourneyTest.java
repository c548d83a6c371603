package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A passer-by asks, the organiser answers in the portal, and the portal sends it. */
@JourneyTest
class QuestionJourneyTest {
  private static final String ASKER = "nysgjerrig@example.org";

  @Autowired DSLContext db;

  @Test
  void aQuestionIsAskedAndAnswered(Browsers.Town town) {
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
    Person passerBy = town.person();
    Page page = passerBy.page();
    passerBy.goTo(
        "/nb/activities/" + Ids.toText(offered.value1()) + "-" + Ids.toText(offered.value2()));
    page.getByText("Still et spørsmål").click();
    passerBy.findsNoBarrier().findsItFitsTheWidth().takesAPicture("question-form");
    page.setViewportSize(360, 900);
    passerBy.findsItFitsTheWidth().takesAPicture("question-form-phone");
    page.getByLabel("Spørsmålet ditt").fill("Se www.vinn-penger.shop");
    page.getByLabel("E-postadressen din").fill(ASKER);
    page.getByText("Send spørsmålet").click();
    assertThat(page.locator("[role=alert]")).containsText("uten lenker");
    passerBy.findsNoBarrier();
    page.getByLabel("Spørsmålet ditt").fill("Kan jeg ta med barna?");
    page.getByText("Send spørsmålet").click();
    assertThat(page.locator("h1")).hasText("Spørsmålet er sendt");
    passerBy.findsNoBarrier();

    Person member = town.person().signIn("medlem@example.org");
    var theirs = new FormPage(member);
    member.goTo("/app/questions");
    theirs.says("Kan jeg ta med barna?");
    Look.at(member, "questions");
    member
        .page()
        .locator("main article.card:has-text('Kan jeg ta med barna?') a")
        .filter(new Locator.FilterOptions().setHasText(offered.value3()))
        .click();
    theirs.reads(offered.value3()).press("Send svaret");
    assertThat(member.page().locator(".error-summary")).containsText("Skriv et svar");
    Look.at(member, "question");
    theirs.write("Svaret ditt", "Ja, ta dem med.").press("Send svaret").reads("Spørsmål");
    theirs.says("Besvart");
    assertThat(passerBy.message(ASKER, "Ja, ta dem med.")).contains("Kan jeg ta med barna?");
  }
}
