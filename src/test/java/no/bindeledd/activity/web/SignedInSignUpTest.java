package no.bindeledd.activity.web;

import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Objects;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A newcomer who is signed in to their own page signs up with one button. */
@IntegrationTest
class SignedInSignUpTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired SignUpService signUps;
  @Autowired OwnSessions sessions;
  @Autowired DSLContext db;

  MockMvc mvc;
  ActivityFixtures given;
  long activity;
  Caller.Self newcomer;
  Cookie cookie;
  String form;
  String place;

  @BeforeEach
  void aNewcomer() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
    newcomer = given.person();
    cookie = signedIn(newcomer.subject());
    String key = Ids.toText(given.municipality) + "/" + Ids.toText(activity);
    form = "/me/activities/" + key + "/sign-up";
    place = "/me/places/" + key;
  }

  @Test
  void theyAreAskedForNoAddressAndReadingTakesNoPlace() throws Exception {
    mvc.perform(get(form).cookie(cookie))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Språkkafé")))
        .andExpect(content().string(not(containsString("id=\"address\""))));
    mvc.perform(get(form)).andExpect(content().string(containsString("id=\"address\"")));
    assertThat(places()).isZero();
  }

  @Test
  void oneButtonTakesThePlaceAndPressedTwiceItTakesOne() throws Exception {
    for (int press = 0; press < 2; press++) {
      mvc.perform(
              post(form)
                  .header("Sec-Fetch-Site", "same-origin")
                  .param("group", "EVERYONE")
                  .cookie(cookie))
          .andExpect(redirectedUrl(place));
    }
    assertThat(places()).isOne();
    mvc.perform(get(place).cookie(cookie))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Biblioteket, Storgata 1")));
  }

  @Test
  void theirPlaceIsNobodyElsesPage() throws Exception {
    mvc.perform(
        post(form)
            .header("Sec-Fetch-Site", "same-origin")
            .param("group", "EVERYONE")
            .cookie(cookie));
    mvc.perform(get(place).cookie(signedIn(given.person().subject())))
        .andExpect(status().isNotFound());
    mvc.perform(post(form).header("Sec-Fetch-Site", "cross-site").cookie(cookie))
        .andExpect(status().is4xxClientError());
    assertThat(places()).isOne();
  }

  private int places() {
    return db.fetchCount(
        SIGN_UP,
        SIGN_UP
            .MUNICIPALITY_ID
            .eq(given.municipality)
            .and(SIGN_UP.ACTIVITY_ID.eq(activity))
            .and(SIGN_UP.STATE.eq("TAKEN")));
  }

  private Cookie signedIn(long account) {
    var response = new MockHttpServletResponse();
    sessions.open(account, response);
    String[] pair =
        Objects.requireNonNull(response.getHeader("Set-Cookie")).split(";", 2)[0].split("=", 2);
    return new Cookie(pair[0], pair[1]);
  }
}
