package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SHARE;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static org.jooq.impl.DSL.selectOne;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a neighbour shares stands in the town's list, with the municipality it is in. */
@JourneyTest
class NeighboursJourneyTest {
  @Autowired DSLContext db;

  @Test
  void whatIsSharedIsFoundNextDoorUntilItIsTakenHome(Browsers.Town town) {
    var offered =
        db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE)
            .from(ACTIVITY)
            .join(MUNICIPALITY)
            .on(MUNICIPALITY.ID.eq(ACTIVITY.MUNICIPALITY_ID))
            .where(MUNICIPALITY.SLUG.eq("kvernlia"))
            .and(ACTIVITY.STATE.eq("PUBLISHED"))
            .and(ACTIVITY.UNIT_ID.isNotNull())
            .andNotExists(
                selectOne()
                    .from(ACTIVITY_SHARE)
                    .where(ACTIVITY_SHARE.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                    .and(ACTIVITY_SHARE.ACTIVITY_ID.eq(ACTIVITY.ID)))
            .orderBy(ACTIVITY.ID)
            .limit(1)
            .fetchSingle();
    Person coordinator = town.person().signIn("koordinator.kvernlia@example.org");
    var form = new FormPage(coordinator);
    coordinator.goTo(
        "/app/activities/" + Ids.toText(offered.value1()) + "/" + Ids.toText(offered.value2()));
    form.reads(offered.value3()).press("Del med naboer");
    assertThat(coordinator.page().locator("vaadin-dialog-overlay, vaadin-dialog")
            .getByText("Del med nabokommuner").first())
        .isVisible();
    form.tick("Askelund");
    Look.atDialog(coordinator, "share");
    form.press("Lagre");
    assertThat(form.button("Delt med 1 nabo")).isVisible();

    Person passerBy = town.person();
    passerBy.page().waitForCondition(() -> isListed(passerBy, offered.value3()));
    assertThat(passerBy.page().locator("main article.card").first())
        .containsText("Bydel Kvernlia");
    Look.at(passerBy, "shared-list");

    form.press("Delt med 1 nabo");
    coordinator
        .page()
        .locator("vaadin-checkbox:has(> label:text-is(\"Askelund\")) > input")
        .uncheck();
    form.press("Lagre");
    assertThat(form.button("Del med naboer")).isVisible();
    passerBy.page().waitForCondition(() -> !isListed(passerBy, offered.value3()));
  }

  /** Whether the town's list has it, asked anew. */
  private static boolean isListed(Person passerBy, String title) {
    passerBy.goTo(
        "/nb/activities?municipality=askelund&q="
            + URLEncoder.encode(title, StandardCharsets.UTF_8));
    return passerBy.page().locator("main article.card a:text-is(\"" + title + "\")").count() > 0
        && passerBy.page().locator("main article.card:has-text('Bydel Kvernlia')").count() > 0;
  }
}
