package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SHARE;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
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
  private static final String COORDINATOR = "koordinator.kvernlia@example.org";

  @Autowired DSLContext db;

  @Test
  void whatIsSharedIsFoundNextDoorUntilItIsTakenHome(Browsers.Town town) {
    var offered =
        db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE)
            .from(ACTIVITY)
            .join(MEMBERSHIP)
            .on(MEMBERSHIP.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
            .and(MEMBERSHIP.UNIT_ID.eq(ACTIVITY.UNIT_ID))
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
            .where(ACCOUNT.EMAIL.eq(COORDINATOR))
            .and(ACTIVITY.STATE.eq("PUBLISHED"))
            .andNotExists(
                selectOne()
                    .from(ACTIVITY_SHARE)
                    .where(ACTIVITY_SHARE.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
                    .and(ACTIVITY_SHARE.ACTIVITY_ID.eq(ACTIVITY.ID)))
            .orderBy(ACTIVITY.ID)
            .limit(1)
            .fetchSingle();
    Person coordinator = town.person().signIn(COORDINATOR);
    var form = new FormPage(coordinator);
    coordinator.goTo(
        "/app/activities/" + Ids.toText(offered.value1()) + "/" + Ids.toText(offered.value2()));
    form.reads(offered.value3()).press("Del med naboer");
    assertThat(
            coordinator
                .page()
                .locator("vaadin-dialog[opened]")
                .getByText("Del med nabokommuner")
                .first())
        .isVisible();
    form.tick("Askelund");
    Look.atDialog(coordinator, "share");
    save(coordinator);
    assertThat(form.button("Delt med 1 nabo")).isVisible();

    Person passerBy = town.person();
    passerBy.page().waitForCondition(() -> isListed(passerBy, offered.value3()));
    assertThat(passerBy.page().locator("main article.card").first()).containsText("Bydel Kvernlia");
    Look.at(passerBy, "shared-list");

    form.press("Delt med 1 nabo");
    coordinator
        .page()
        .locator("vaadin-checkbox:has(> label:text-is(\"Askelund\")) > input")
        .uncheck();
    save(coordinator);
    assertThat(form.button("Del med naboer")).isVisible();
    passerBy.page().waitForCondition(() -> !isListed(passerBy, offered.value3()));
  }

  private static void save(Person coordinator) {
    coordinator.page().locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
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
