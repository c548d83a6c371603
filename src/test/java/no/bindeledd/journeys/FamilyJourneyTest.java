package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.MEMBERSHIP;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.schema.tables.records.ActivityRecord;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A mother signs herself and a child up on a cheap phone, the father says yes on his own; whoever
 * comes then waits, and gets the place that becomes free. The organiser sees it all.
 */
@JourneyTest
class FamilyJourneyTest {
  private static final String MOTHER = "familie.mor@example.org";
  private static final String FATHER = "familie.far@example.org";
  private static final String LATER = "familie.nabo@example.org";

  @Autowired DSLContext db;

  @Test
  void aFamilySignsUpAndAPlaceThatBecomesFreeGoesToTheFirstWhoWaits(Browsers.Town town) {
    ActivityRecord activity = withThreePlacesLeft();
    var phone = new PhoneWithoutScript(town);
    Page page = phone.page();
    phone.person().goTo("/nb/activities");
    phone
        .person()
        .goTo(
            "/me/activities/"
                + Ids.toText(activity.getMunicipalityId())
                + "/"
                + Ids.toText(activity.getId())
                + "/sign-up?lang=nb");
    page.locator("#children").fill("1");
    page.locator("#address").fill(MOTHER);
    phone.look("family-sign-up");
    page.locator("main form button").click();
    phone.look("family-sent");
    page.navigate(phone.person().linkAfter("", MOTHER, "/me/sign-up/"));
    page.locator("#name").fill("Mariam");
    phone.look("family-confirm");
    press(page, "Ja, meld på");
    assertThat(page.locator("main article")).hasCount(2);
    phone.look("family-place");
    phone.lookInTheDark("family-place-dark");
    String mothers = page.url();

    page.locator("#address").fill(FATHER);
    press(page, "Send melding");
    page.locator("[role=status]").waitFor();
    page.navigate(phone.person().linkAfter("", FATHER, "/me/place/"));
    assertThat(page.locator("main article")).hasCount(1);
    page.locator("#name").fill("Yusuf");
    phone.look("family-asked");
    press(page, "Ja, jeg tar plassen");
    assertThat(page.locator("main")).containsText("Har plass.");

    waits(phone, activity);
    page.navigate(mothers);
    page.locator("main article").first().locator("button").click();
    assertThat(page.locator("main")).containsText("Ikke påmeldt lenger.");
    phone.person().message(LATER, "Det er blitt en plass til deg");
    page.navigate(phone.person().newestLink(LATER, "/me/place/"));
    assertThat(page.locator("main")).containsText("Det er holdt av en plass.");
    phone.look("family-offer");
    theOrganiserSees(town, activity);
    page.navigate(page.url().replace("lang=nb", "") + "?lang=ar");
    phone.look("family-offer-arabic");
    page.locator("button[value=yes]").click();
    assertThat(page.locator("button[value=yes]")).hasCount(0);
  }

  private void waits(PhoneWithoutScript phone, ActivityRecord activity) {
    Page page = phone.page();
    phone
        .person()
        .goTo(
            "/me/activities/"
                + Ids.toText(activity.getMunicipalityId())
                + "/"
                + Ids.toText(activity.getId())
                + "/sign-up?lang=nb");
    assertThat(page.locator("main")).containsText("fullt");
    page.locator("#address").fill(LATER);
    page.locator("main form button").click();
    page.navigate(phone.person().linkAfter("", LATER, "/me/sign-up/"));
    page.locator("#name").fill("Olena");
    press(page, "Ja, meld på");
    assertThat(page.locator("[role=alert]")).containsText("Det er ikke flere plasser.");
    press(page, "sett på ventelisten");
    assertThat(page.locator("main")).containsText("Nummer 1 på ventelisten.");
    phone.look("family-waits");
  }

  private static void theOrganiserSees(Browsers.Town town, ActivityRecord activity) {
    Person organiser = town.person().signIn("medlem@example.org");
    Page page = organiser.page();
    organiser.goTo(
        "/app/activities/"
            + Ids.toText(activity.getMunicipalityId())
            + "/"
            + Ids.toText(activity.getId()));
    page.getByText("Påmeldte").first().click();
    page.getByText("Venteliste og tilbud").waitFor();
    assertThat(page.locator("main")).containsText("Olena: plass holdt av til");
    assertThat(page.locator("main")).containsText("Barn av Mariam");
    Look.at(organiser, "places");
    page.getByText("Del plassene i grupper").click();
    Look.atDialog(organiser, "places-divide");
    page.getByText("La stå").click();
    page.getByText("Meld på noen").first().click();
    Look.atDialog(organiser, "places-add");
  }

  private static void press(Page page, String words) {
    page.locator("main button", new Page.LocatorOptions().setHasText(words))
        .first()
        .click(new Locator.ClickOptions());
  }

  /** One of the organisation in which the demo's member works. */
  private ActivityRecord withThreePlacesLeft() {
    ActivityRecord one =
        db.select(ACTIVITY.fields())
            .from(ACTIVITY)
            .join(MEMBERSHIP)
            .on(MEMBERSHIP.ORGANISATION_ID.eq(ACTIVITY.ORGANISATION_ID))
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
            .where(ACCOUNT.EMAIL.eq("medlem@example.org"))
            .and(ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()))
            .orderBy(ACTIVITY.PLACES_TAKEN, ACTIVITY.ID.desc())
            .limit(1)
            .fetchSingle()
            .into(ACTIVITY);
    db.update(ACTIVITY)
        .set(ACTIVITY.CAPACITY, one.getPlacesTaken() + 3)
        .where(ACTIVITY.MUNICIPALITY_ID.eq(one.getMunicipalityId()))
        .and(ACTIVITY.ID.eq(one.getId()))
        .execute();
    return one;
  }
}
