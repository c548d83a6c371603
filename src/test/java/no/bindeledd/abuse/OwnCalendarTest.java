package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.OWN_CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.OwnDataService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Abuse case 8: an old or guessed secret of somebody's own calendar, or a consent taken back: not
 * found, not cached, and the secret is written nowhere.
 */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class OwnCalendarTest {
  private static final Pattern ADDRESS = Pattern.compile("/me/calendar/([A-Za-z0-9_-]{43})\\.ics");

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired OfferWorld offers;
  @Autowired SignUpService signUps;
  @Autowired PublicActivityService catalogue;
  @Autowired ConsentService consents;
  @Autowired OwnDataService own;
  @Autowired OwnSessions sessions;
  @Autowired DSLContext db;

  MockMvc mvc;
  long municipality;
  Area area;
  Caller.SignedIn caseworker;
  long participant;
  long account;
  long activity;

  @BeforeEach
  void aNewcomerWithAPlace() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    municipality = world.municipality();
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    participant = people.participant(caseworker, area);
    account = people.accountOf(participant);
    activity = offers.craftEvening(area, 5);
    signUps.takePlace(self(), municipality, activity);
  }

  @Test
  void itHoldsTheirSessionsWithoutNameAndPlaceWhereTheOrganiserWishes() throws Exception {
    var answer = get("/me/calendar/" + made() + ".ics", null);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("ETag")).isNull();
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    String file = text(answer);
    assertThat(file.replace("\r\n ", ""))
        .doesNotContain("Håndarbeid")
        .doesNotContain("Krypinn")
        .doesNotContain("Huset")
        .doesNotContain("Sentrum")
        .doesNotContain("/activities/")
        .doesNotContain("Amina")
        .contains("SUMMARY:Appointment");
    assertThat(starts(file))
        .containsExactlyElementsOf(
            catalogue.sessions(Caller.ANYONE, municipality, activity).stream()
                .map(s -> s.from())
                .toList());

    db.update(ACTIVITY)
        .set(ACTIVITY.ADDRESS_AFTER_SIGN_UP, false)
        .where(ACTIVITY.ID.eq(activity))
        .execute();
    assertThat(text(get("/me/calendar/" + made() + ".ics", null)))
        .contains("SUMMARY:Håndarbeidskveld")
        .contains("LOCATION:Huset\\, Krypinnveien 7");
  }

  @Test
  void whatIsNoLongerTheirsIsNotThere() throws Exception {
    String secret = made();
    offers.craftEvening(area, 5);
    assertThat(starts(text(get("/me/calendar/" + secret + ".ics", null)))).isNotEmpty();
    signUps.signOff(self(), municipality, activity);
    assertThat(starts(text(get("/me/calendar/" + secret + ".ics", null)))).isEmpty();
  }

  @Test
  void anOldSecretOpensNothing() throws Exception {
    String old = made();
    String fresh = made();
    assertGone(old);
    assertThat(get("/me/calendar/" + fresh + ".ics", null).getStatus()).isEqualTo(200);
    post("/me/calendar/end", cookie());
    assertGone(fresh);
    assertThat(text(get("/me/calendar", cookie()))).contains("You have no address now");
  }

  @Test
  void aGuessedSecretIsAsOneThatNeverWas(CapturedOutput log) throws Exception {
    String secret = made();
    String broken = secret.substring(0, 42) + (secret.charAt(42) == 'A' ? 'B' : 'A');
    assertGone(broken);
    assertGone(Secrets.token());
    assertGone(Secrets.hash(secret));
    assertGone("..%2F" + secret);
    assertThat(log.getAll()).doesNotContain(secret).doesNotContain(broken);
  }

  @Test
  void theDatabaseKnowsOnlyTheHash() throws Exception {
    String secret = made();
    assertThat(
            db.select(OWN_CALENDAR.TOKEN_HASH)
                .from(OWN_CALENDAR)
                .where(OWN_CALENDAR.ACCOUNT_ID.eq(account))
                .fetch(OWN_CALENDAR.TOKEN_HASH))
        .containsExactly(Secrets.hash(secret));
    assertThat(text(get("/me/calendar", cookie()))).as("shown once").doesNotContain(secret);
    assertThat(
            db.select(HISTORY.ACTION)
                .from(HISTORY)
                .where(HISTORY.SUBJECT_TYPE.eq("own_calendar"))
                .and(HISTORY.SUBJECT_ID.eq(account))
                .fetch(HISTORY.ACTION))
        .containsExactly("RENEW_CALENDAR");
  }

  @Test
  void aConsentTakenBackEndsIt() throws Exception {
    long consent =
        people.confirmed(caseworker, municipality, participant, world.unit(municipality));
    String secret = made();
    consents.withdraw(self(), municipality, consent);
    assertGone(secret);
  }

  @Test
  void aPersonErasedTakesItWithThem() throws Exception {
    String secret = made();
    own.eraseMe(self());
    assertGone(secret);
    assertThat(db.fetchCount(ACCOUNT, ACCOUNT.ID.eq(account))).isZero();
    assertThat(
            db.fetchCount(
                HISTORY,
                HISTORY.SUBJECT_TYPE.eq("own_calendar").and(HISTORY.SUBJECT_ID.eq(account))))
        .isZero();
  }

  @Test
  void nobodyElseMakesOrEndsIt() throws Exception {
    String secret = made();
    for (String form : List.of("/me/calendar", "/me/calendar/end")) {
      assertThat(
              mvc.perform(
                      MockMvcRequestBuilders.post(form)
                          .cookie(cookie())
                          .header("Sec-Fetch-Site", "cross-site"))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(404);
      assertThat(post(form, null).getRedirectedUrl()).isEqualTo("/me/sign-in");
    }
    assertThat(get("/me/calendar", null).getRedirectedUrl()).isEqualTo("/me/sign-in");
    Cookie stranger = cookie(people.accountOf(people.participant(caseworker, area)));
    post("/me/calendar/end", stranger);
    assertThat(get("/me/calendar/" + secret + ".ics", null).getStatus()).isEqualTo(200);
  }

  private void assertGone(String secret) throws Exception {
    var answer = get("/me/calendar/" + secret + ".ics", null);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(text(answer)).doesNotContain("VCALENDAR");
  }

  /** As the person does it on their page. */
  private String made() throws Exception {
    var answer = post("/me/calendar", cookie());
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    var address = ADDRESS.matcher(text(answer));
    assertThat(address.find()).isTrue();
    return address.group(1);
  }

  private static List<Instant> starts(String file) throws Exception {
    return new CalendarBuilder()
        .build(new StringReader(file)).<VEvent>getComponents("VEVENT").stream()
            .map(e -> Instant.from(e.getDateTimeStart().getDate()))
            .toList();
  }

  private MockHttpServletResponse get(String address, Cookie cookie) throws Exception {
    return perform(MockMvcRequestBuilders.get(URI.create(address)), cookie);
  }

  private MockHttpServletResponse post(String address, Cookie cookie) throws Exception {
    return perform(
        MockMvcRequestBuilders.post(address).header("Sec-Fetch-Site", "same-origin"), cookie);
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, Cookie cookie)
      throws Exception {
    return mvc.perform(cookie == null ? request : request.cookie(cookie)).andReturn().getResponse();
  }

  private Cookie cookie() {
    return cookie(account);
  }

  private Cookie cookie(long whose) {
    var response = new MockHttpServletResponse();
    sessions.open(whose, response);
    String[] pair = response.getHeader("Set-Cookie").split(";")[0].split("=", 2);
    return new Cookie(pair[0], pair[1]);
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private Caller.Self self() {
    return new Caller.Self(account, Assurance.CODE);
  }
}
