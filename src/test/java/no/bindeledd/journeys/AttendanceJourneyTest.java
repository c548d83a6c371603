package no.bindeledd.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.CheckInService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An evening: the organiser ticks names on a phone, a helper beside them, a guest by the code. */
@JourneyTest
class AttendanceJourneyTest {
  private static final String MEMBER = "medlem@example.org";

  @Autowired DSLContext db;
  @Autowired Clock clock;
  @Autowired AttendanceService attendance;
  @Autowired CheckInService checkIn;

  private record Evening(long municipality, long activity, long session, String title) {
    String path(String view) {
      return "/app/sessions/" + Ids.toText(municipality) + "/" + Ids.toText(session) + "/" + view;
    }
  }

  private record Guest(long account, String name, String email) {}

  @Test
  void peopleAreTickedAndSaySoThemselves(Browsers.Town town) {
    Caller.SignedIn organiser = organiser();
    Evening evening = evening(organiser);
    List<Guest> guests = guests(evening);
    ticksOnAPhone(town.personOnAPhone().signIn(MEMBER), evening, guests);
    saysSoByTheCode(new PhoneWithoutScript(town), organiser, evening, guests.get(1));
    keepsTheList(town, organiser, evening, guests);
    Person member = town.person().signIn(MEMBER);
    showsTheCode(member, evening);
    seesHowManyCame(member, evening);
  }

  private Caller.SignedIn organiser() {
    return db.select(ACCOUNT.ID, MEMBERSHIP.ID)
        .from(ACCOUNT)
        .join(MEMBERSHIP)
        .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
        .where(ACCOUNT.EMAIL.eq(MEMBER))
        .and(MEMBERSHIP.ORGANISATION_ID.isNotNull())
        .limit(1)
        .fetchSingle(r -> new Caller.SignedIn(r.value1(), r.value2(), Assurance.CODE));
  }

  /** A session of the organiser's, with guests, began ten minutes ago. */
  private Evening evening(Caller.SignedIn organiser) {
    var key =
        db.select(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE)
            .from(ACTIVITY)
            .join(MEMBERSHIP)
            .on(MEMBERSHIP.ORGANISATION_ID.eq(ACTIVITY.ORGANISATION_ID))
            .join(SIGN_UP)
            .on(SIGN_UP.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
            .and(SIGN_UP.ACTIVITY_ID.eq(ACTIVITY.ID))
            .where(MEMBERSHIP.ID.eq(organiser.membership()))
            .and(ACTIVITY.STATE.eq("PUBLISHED"))
            .and(SIGN_UP.STATE.eq("TAKEN"))
            .groupBy(ACTIVITY.MUNICIPALITY_ID, ACTIVITY.ID, ACTIVITY.TITLE)
            .having(count().ge(3))
            .orderBy(ACTIVITY.ID)
            .limit(1)
            .fetchSingle();
    var now = clock.instant();
    long session =
        db.select(ACTIVITY_SESSION.ID)
            .from(ACTIVITY_SESSION)
            .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(key.value1()))
            .and(ACTIVITY_SESSION.ACTIVITY_ID.eq(key.value2()))
            .and(ACTIVITY_SESSION.STARTS_AT.gt(now))
            .and(ACTIVITY_SESSION.STATE.eq("PLANNED"))
            .orderBy(ACTIVITY_SESSION.STARTS_AT)
            .limit(1)
            .fetchSingle(ACTIVITY_SESSION.ID);
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, now.minus(Duration.ofMinutes(10)))
        .set(ACTIVITY_SESSION.ENDS_AT, now.plus(Duration.ofHours(1)))
        .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(key.value1()))
        .and(ACTIVITY_SESSION.ID.eq(session))
        .execute();
    return new Evening(key.value1(), key.value2(), session, key.value3());
  }

  private List<Guest> guests(Evening evening) {
    return db.select(ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.EMAIL)
        .from(SIGN_UP)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(SIGN_UP.ACCOUNT_ID))
        .where(SIGN_UP.MUNICIPALITY_ID.eq(evening.municipality()))
        .and(SIGN_UP.ACTIVITY_ID.eq(evening.activity()))
        .and(SIGN_UP.STATE.eq("TAKEN"))
        .and(ACCOUNT.EMAIL.isNotNull())
        .orderBy(ACCOUNT.ID)
        .fetch(r -> new Guest(r.value1(), r.value2(), r.value3()));
  }

  private boolean isKnown(Evening evening, Guest guest) {
    return db.fetchExists(
        ATTENDANCE,
        ATTENDANCE
            .MUNICIPALITY_ID
            .eq(evening.municipality())
            .and(ATTENDANCE.SESSION_ID.eq(evening.session()))
            .and(ATTENDANCE.ACCOUNT_ID.eq(guest.account())));
  }

  /** Large enough for a thumb; what is pressed while the net is away comes when it is back. */
  private void ticksOnAPhone(Person phone, Evening evening, List<Guest> guests) {
    Page page = phone.page();
    phone.goTo(evening.path("attendance"));
    Locator first = tick(page, guests.getFirst().name());
    first.waitFor();
    assertThat(first.boundingBox().height).isGreaterThanOrEqualTo(44);
    assertThat(first.boundingBox().width).isGreaterThan(250);
    first.click();
    assertThat(first).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("main [role=status]")).containsText("Lagret.");
    assertThat(isKnown(evening, guests.getFirst())).isTrue();

    Locator away = tick(page, guests.get(2).name());
    page.context().setOffline(true);
    away.click();
    page.getByLabel("En til").click();
    page.context().setOffline(false);
    assertThat(away).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".walk-ins-number")).hasText("1");
    assertThat(isKnown(evening, guests.get(2))).isTrue();
    phone.expectsComplaint("ERR_INTERNET_DISCONNECTED");
    phone.findsItFitsTheWidth().findsNoBarrier();
    WholePage.take(phone, WholePage.PHONE, "attendance-phone");
    phone.inTheDark().findsNoBarrier();
    WholePage.take(phone, WholePage.PHONE, "attendance-dark-phone");
    phone.inTheLight();
  }

  private static Locator tick(Page page, String name) {
    return page.locator(".tick", new Page.LocatorOptions().setHasText(name)).first();
  }

  /** Without a script, in the person's own sign-in, which leads back to the code. */
  private void saysSoByTheCode(
      PhoneWithoutScript phone, Caller.SignedIn organiser, Evening evening, Guest guest) {
    String address =
        URI.create(checkIn.address(organiser, evening.municipality(), evening.session())).getPath();
    phone.person().goTo(address + "?lang=nb");
    phone.look("check-in-sign-in");
    assertThat(phone.page().locator("main")).not().containsText(evening.title());
    signInOnOwnPage(phone.person(), guest);
    assertThat(phone.page()).hasURL(java.util.regex.Pattern.compile(".*" + address + ".*"));
    phone.look("check-in");
    phone.page().locator("button[name=present][value=true]").click();
    assertThat(phone.page().locator("main [role=status]")).containsText("Vi vet at du er her");
    phone.look("check-in-done");
    phone.person().goTo(address + "?lang=ar");
    phone.lookInTheDark("check-in-done-ar");
    assertThat(isKnown(evening, guest)).isTrue();
  }

  private static void signInOnOwnPage(Person person, Guest guest) {
    Page page = person.page();
    page.locator("#address").fill(guest.email());
    page.locator("main form button").first().click();
    page.locator("#code").fill(person.codeAfter("", guest.email()));
    page.locator("main form button").first().click();
  }

  /** A helper whose phone loses the net: each tick stands, and is sent when it can be. */
  private void keepsTheList(
      Browsers.Town town, Caller.SignedIn organiser, Evening evening, List<Guest> guests) {
    Guest helper = guests.get(1);
    attendance.nameHelper(organiser, evening.municipality(), evening.session(), helper.account());
    Person phone = town.personOnAPhone();
    Page page = phone.page();
    phone.goTo("/me/sign-in?lang=nb");
    signInOnOwnPage(phone, helper);
    page.getByText(evening.title()).first().click();
    Locator mine = tick(page, helper.name());
    assertThat(mine).hasAttribute("aria-pressed", "true");
    Locator first = tick(page, guests.getFirst().name());
    assertThat(first).hasAttribute("aria-pressed", "true");
    page.context().setOffline(true);
    first.click();
    assertThat(first).hasAttribute("aria-pressed", "false");
    assertThat(page.locator("#state")).containsText("Ikke nett");
    page.context().setOffline(false);
    assertThat(page.locator("#state")).containsText("kom");
    assertThat(isKnown(evening, guests.getFirst())).isFalse();
    phone.expectsComplaint("ERR_INTERNET_DISCONNECTED");
    phone.findsItFitsTheWidth().findsNoBarrier().takesAPicture("helper-list-phone");
    phone.goTo("/me?lang=nb").findsItFitsTheWidth().findsNoBarrier();
    phone.takesAPicture("helper-home-phone");
  }

  private static void showsTheCode(Person member, Evening evening) {
    member.goTo(evening.path("code"));
    Locator picture = member.page().locator(".code-image svg");
    picture.waitFor();
    assertThat(picture.boundingBox().width).isGreaterThan(200);
    Look.at(member, "attendance-code");
    member.speak("العربية");
    member.goTo(evening.path("attendance"));
    member.page().locator(".tick").first().waitFor();
    Look.at(member, "attendance-arabic");
    member.speak("Norsk bokmål");
  }

  private static void seesHowManyCame(Person member, Evening evening) {
    member.goTo(
        "/app/activities/"
            + Ids.toText(evening.municipality())
            + "/"
            + Ids.toText(evening.activity()));
    member.page().getByText("Hvor mange kom").first().click();
    member.page().locator("main table").waitFor();
    Look.at(member, "attendance-figures");
  }
}
