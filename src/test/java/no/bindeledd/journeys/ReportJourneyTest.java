package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static org.jooq.impl.DSL.selectOne;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
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
  @Autowired ActivityService activities;
  @Autowired ActivityRepository rows;

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
    form.reads("Aktiviteter å se på");
    Look.at(coordinator, "reports");
    Page page = coordinator.page();
    card(page, offered.value3()).click();
    form.says("Ingen voksne er der.");
    form.press("Skjul aktiviteten");
    assertThat(page.locator(".error-summary")).containsText("Velg en grunn");
    form.choose("Hvorfor skjule den?", "Vi må vite at den er trygg for dem som kommer.");
    Look.at(coordinator, "report-hide");
    form.press("Skjul aktiviteten");
    form.reads("Aktiviteter å se på");
    passerBy.goTo("/nb" + address).expectsComplaint("404");

    Person member = town.person().signIn("medlem@example.org");
    var theirs = new FormPage(member);
    member.goTo(
        "/app/activities/" + Ids.toText(offered.value1()) + "/" + Ids.toText(offered.value2()));
    theirs.says("Kommunen har skjult aktiviteten");
    Look.at(member, "report-organiser");
    theirs.write("Svar til kommunen, hvis du vil", "To voksne er der nå.");
    theirs.press("Be om at den vises igjen");

    coordinator.goTo("/app/reports");
    card(page, offered.value3()).click();
    form.says("Arrangøren har rettet den");
    form.says("To voksne er der nå.");
    form.press("Vis den igjen");
    form.reads("Aktiviteter å se på");
    passerBy.goTo("/nb" + address);
    assertThat(passerBy.page().locator("h1")).hasText(offered.value3());
  }

  @Test
  void aNewOrganisationsFirstActivityIsLookedAtFirst(Browsers.Town town) {
    Person administrator = town.person().signIn("kommuneadmin@example.org");
    wants(administrator, true);
    var draft = aDraftOfSomebodyNew();
    Person leader = town.person().signIn(draft.email());
    var theirs = new FormPage(leader);
    leader.goTo(draft.view());
    theirs.says("Dette er den første fra dere i kommunen.").press("Publiser");
    theirs.says("Venter på kommunen");
    Look.at(leader, "first-look-waits");
    leader.goTo("/nb" + draft.page()).expectsComplaint("404");

    Person coordinator = town.person().signIn("koordinator@example.org");
    var form = new FormPage(coordinator);
    coordinator.goTo("/app/reports/" + Ids.toText(draft.activity()));
    form.press("Send den tilbake");
    assertThat(coordinator.page().locator(".error-summary"))
        .containsText("Skriv hva som må endres");
    Look.at(coordinator, "first-look");
    form.write("Hva må endres?", "Skriv hvem som har ansvar for barna.");
    form.press("Send den tilbake").reads("Aktiviteter å se på");

    leader.goTo(draft.view());
    theirs.says("Skriv hvem som har ansvar for barna.");
    Look.at(leader, "first-look-sent-back");
    theirs.press("Publiser").says("Venter på kommunen");
    coordinator.goTo("/app/reports/" + Ids.toText(draft.activity()));
    form.press("Vis den for folk").reads("Aktiviteter å se på");
    leader.goTo("/nb" + draft.page());
    assertThat(leader.page().locator("h1")).isVisible();
    wants(administrator, false);
  }

  private static void wants(Person administrator, boolean firstLook) {
    administrator.goTo("/app/units");
    var form = new FormPage(administrator);
    form.press("Slik vil kommunen ha det").reads("Slik vil kommunen ha det");
    administrator.page().locator("vaadin-checkbox input").first().setChecked(firstLook);
    Look.at(administrator, "municipality-rules");
    form.press("Lagre valgene").reads("Enheter");
  }

  /**
   * A draft, complete, of an organisation that has shown nothing here.
   *
   * @param email of the one who works in it
   */
  private record Draft(long municipality, long activity, String email) {
    String view() {
      return "/app/activities/" + Ids.toText(municipality) + "/" + Ids.toText(activity);
    }

    String page() {
      return "/activities/" + Ids.toText(municipality) + "-" + Ids.toText(activity);
    }
  }

  private Draft aDraftOfSomebodyNew() {
    long here =
        db.select(MUNICIPALITY.ID)
            .from(MUNICIPALITY)
            .where(MUNICIPALITY.SLUG.eq("askelund"))
            .fetchSingle(MUNICIPALITY.ID);
    var somebody =
        db.select(MEMBERSHIP.ORGANISATION_ID, MEMBERSHIP.ACCOUNT_ID, MEMBERSHIP.ID, ACCOUNT.EMAIL)
            .from(MEMBERSHIP)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
            .where(MEMBERSHIP.ORGANISATION_ID.isNotNull())
            .andNotExists(
                selectOne()
                    .from(ORGANISATION_PRESENCE)
                    .where(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(MEMBERSHIP.ORGANISATION_ID))
                    .and(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(here)))
            .orderBy(MEMBERSHIP.ID)
            .limit(1)
            .fetchSingle();
    db.insertInto(ORGANISATION_PRESENCE)
        .set(ORGANISATION_PRESENCE.MUNICIPALITY_ID, here)
        .set(ORGANISATION_PRESENCE.ORGANISATION_ID, somebody.value1())
        .execute();
    long model =
        db.select(ACTIVITY.ID)
            .from(ACTIVITY)
            .where(ACTIVITY.MUNICIPALITY_ID.eq(here))
            .and(ACTIVITY.STATE.eq("PUBLISHED"))
            .orderBy(ACTIVITY.ENDS_ON.desc(), ACTIVITY.ID)
            .limit(1)
            .fetchSingle(ACTIVITY.ID);
    long draft =
        activities.createDraft(
            new Caller.SignedIn(somebody.value2(), somebody.value3(), Assurance.CODE),
            here,
            rows.find(here, model).orElseThrow().content());
    return new Draft(here, draft, somebody.value4());
  }

  private static Locator card(Page page, String title) {
    return page.locator("main article.card a")
        .filter(new Locator.FilterOptions().setHasText(title));
  }
}
