package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ATTENDANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.CheckInService;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Abuse case 7: the code on the wall of a session, replayed by a stranger, for the wrong session or
 * hour. At most one's own attendance, never the roster.
 */
@IntegrationTest
class ReplayedCodeTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired CheckInService checkIn;
  @Autowired OwnSessions own;

  MockMvc mvc;
  ActivityFixtures given;
  long activity;
  Session session;
  Session next;
  Caller.Self invited;
  Caller.Self stranger;
  String code;

  @BeforeEach
  void aCodeOnTheWall() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
    invited = given.person();
    stranger = given.person();
    signUps.takePlace(invited, given.municipality, activity);
    List<Session> ahead = sessions.of(given.member, given.municipality, activity).ahead();
    session = ahead.get(0);
    next = ahead.get(1);
    begins(session, Duration.ofMinutes(-10));
    code = URI.create(checkIn.address(given.member, given.municipality, session.id())).getPath();
  }

  private void begins(Session which, Duration in) {
    var from = clock.instant().plus(in);
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, from)
        .set(ACTIVITY_SESSION.ENDS_AT, from.plus(Duration.ofHours(2)))
        .where(ACTIVITY_SESSION.ID.eq(which.id()))
        .execute();
  }

  private Cookie cookie(Caller.Self person) {
    var response = new MockHttpServletResponse();
    own.open(person.subject(), response);
    String[] pair =
        Objects.requireNonNull(response.getHeader("Set-Cookie")).split(";", 2)[0].split("=", 2);
    return new Cookie(pair[0], pair[1]);
  }

  private static MockHttpServletRequestBuilder fromHere(MockHttpServletRequestBuilder request) {
    return request.header("Sec-Fetch-Site", "same-origin");
  }

  private List<Long> came() {
    return db.select(ATTENDANCE.ACCOUNT_ID)
        .from(ATTENDANCE)
        .where(ATTENDANCE.MUNICIPALITY_ID.eq(given.municipality))
        .fetch(ATTENDANCE.ACCOUNT_ID);
  }

  private String nameOf(Caller.Self person) {
    return "Person " + Ids.toText(person.subject());
  }

  @Test
  void whoeverIsNotSignedInSeesNothingOfTheSessionAndSaysNothing() throws Exception {
    mvc.perform(get(code))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(content().string(not(containsString("Språkkafé"))))
        .andExpect(content().string(containsString("name=\"then\" value=\"" + code + "\"")));
    mvc.perform(fromHere(post(code)).param("present", "true")).andExpect(redirectedUrl(code));
    assertThat(came()).isEmpty();
  }

  @Test
  void readingSaysNothingAndSayingItTwiceCountsOnce() throws Exception {
    Cookie cookie = cookie(invited);
    mvc.perform(get(code).cookie(cookie)).andExpect(content().string(containsString("Språkkafé")));
    assertThat(came()).isEmpty();
    for (int i = 0; i < 2; i++) {
      mvc.perform(fromHere(post(code)).cookie(cookie).param("present", "true"));
    }
    assertThat(came()).containsExactly(invited.subject());
    assertThat(attended()).isEqualTo(1);
    mvc.perform(
            post(code)
                .cookie(cookie)
                .param("present", "false")
                .header("Sec-Fetch-Site", "cross-site"))
        .andExpect(status().isNotFound());
    assertThat(attended()).isEqualTo(1);
    mvc.perform(fromHere(post(code)).cookie(cookie).param("present", "false"));
    assertThat(came()).isEmpty();
    assertThat(attended()).isZero();
  }

  @Test
  void aStrangerRegistersThemselvesAtMostAndNeverSeesWhoElseIsThere() throws Exception {
    mvc.perform(fromHere(post(code)).cookie(cookie(invited)).param("present", "true"));
    Cookie cookie = cookie(stranger);
    mvc.perform(
        fromHere(post(code))
            .cookie(cookie)
            .param("present", "true")
            .param("person", Ids.toText(invited.subject()))
            .param("account", Ids.toText(invited.subject())));
    assertThat(came()).containsExactlyInAnyOrder(invited.subject(), stranger.subject());
    mvc.perform(get(code).cookie(cookie))
        .andExpect(content().string(not(containsString(nameOf(invited)))));
    String list = "/me/lists/" + Ids.toText(given.municipality) + "/" + Ids.toText(session.id());
    for (String roster : List.of(list, code + "/list", code.replace("/attend/", "/lists/"))) {
      mvc.perform(get(roster).cookie(cookie)).andExpect(status().isNotFound());
    }
    mvc.perform(
            fromHere(post(list + "/ticks"))
                .cookie(cookie)
                .param("person", Ids.toText(invited.subject()))
                .param("came", "false"))
        .andExpect(status().isNotFound());
    assertThat(came()).hasSize(2);
    assertThat(attendance.list(given.member, given.municipality, session.id()).lines())
        .as("the organiser sees who came without a place, and that they said so themselves")
        .anySatisfy(
            line -> {
              assertThat(line.account()).isEqualTo(stranger.subject());
              assertThat(line.hasPlace()).isFalse();
              assertThat(line.bySelf()).isTrue();
            });
  }

  @Test
  void atAnotherHourForAnotherSessionOrWhenItIsOffItCountsNothing() throws Exception {
    Cookie cookie = cookie(invited);
    begins(next, Duration.ofMinutes(-10));
    for (Duration in : List.of(Duration.ofMinutes(31), Duration.ofMinutes(-151))) {
      begins(session, in);
      mvc.perform(fromHere(post(code)).cookie(cookie).param("present", "true"))
          .andExpect(redirectedUrl(code));
      mvc.perform(get(code).cookie(cookie))
          .andExpect(content().string(not(containsString("name=\"present\""))));
    }
    begins(session, Duration.ofMinutes(31));
    sessions.cancel(given.member, given.municipality, session.id(), CancelReason.OTHER);
    begins(session, Duration.ofMinutes(-10));
    mvc.perform(fromHere(post(code)).cookie(cookie).param("present", "true"));
    assertThat(came()).as("neither for its own session nor for the next").isEmpty();
  }

  @Test
  void anInventedOrWithdrawnCodeIsNotThere() throws Exception {
    Cookie cookie = cookie(invited);
    String invented = "/me/attend/" + "x".repeat(43);
    mvc.perform(get(invented)).andExpect(status().isNotFound());
    mvc.perform(fromHere(post(invented)).cookie(cookie).param("present", "true"))
        .andExpect(status().isNotFound());
    checkIn.withdrawCodes(given.member, given.municipality, session.id());
    mvc.perform(get(code)).andExpect(status().isNotFound());
    mvc.perform(fromHere(post(code)).cookie(cookie).param("present", "true"))
        .andExpect(status().isNotFound());
    assertThat(came()).isEmpty();
  }

  @Test
  void signingInLeadsBackToTheCodeAndNowhereElse() throws Exception {
    for (String elsewhere :
        List.of("https://evil.example.org", "//evil.example.org", "/me/../app", "/me//x")) {
      mvc.perform(get("/me/sign-in").param("then", elsewhere))
          .andExpect(content().string(containsString("name=\"then\" value=\"/me\"")));
    }
    mvc.perform(get("/me/sign-in").param("then", code))
        .andExpect(content().string(containsString("name=\"then\" value=\"" + code + "\"")));
  }

  private Integer attended() {
    return attendance.list(given.member, given.municipality, session.id()).attended();
  }
}
