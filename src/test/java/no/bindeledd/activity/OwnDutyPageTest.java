package no.bindeledd.activity;

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
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A volunteer's page without script: reading changes nothing, and what is gone is said. */
@IntegrationTest
class OwnDutyPageTest {
  private static final String PAGE = "/me/duties";

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired HelperRoleService roles;
  @Autowired OwnDutyService own;
  @Autowired OwnSessions signedIn;

  MockMvc mvc;
  ActivityFixtures given;
  String session;
  String role;
  Caller.Self volunteer;
  Cookie cookie;

  @BeforeEach
  void aVolunteerAndARole() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    given = new ActivityFixtures(world, activities, clock);
    long activity = given.published(given.content());
    roles.add(
        given.member,
        given.municipality,
        activity,
        new HelperRoleContent("Kaffe <og> mat", 1, false));
    role = Ids.toText(roles.of(given.member, given.municipality, activity).getFirst().id());
    Session next = sessions.of(given.member, given.municipality, activity).ahead().getFirst();
    session = PAGE + "/" + Ids.toText(given.municipality) + "/" + Ids.toText(next.id());
    volunteer = volunteer();
    cookie = cookie(volunteer);
  }

  @Test
  void whoIsNotSignedInIsAskedToAndChangesNothing() throws Exception {
    mvc.perform(get(PAGE)).andExpect(redirectedUrl("/me/sign-in"));
    for (String deed : List.of("/take", "/back")) {
      mvc.perform(fromHere(post(session + deed)).param("role", role))
          .andExpect(redirectedUrl("/me/sign-in"));
    }
    assertThat(own.own(volunteer).own()).isEmpty();
  }

  @Test
  void oneButtonTakesAndOneGivesBack() throws Exception {
    mvc.perform(get(PAGE).cookie(cookie))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("Kaffe &lt;og&gt; mat")))
        .andExpect(content().string(containsString(session + "/take")));
    assertThat(own.own(volunteer).own()).as("reading takes nothing").isEmpty();
    for (int i = 0; i < 2; i++) {
      mvc.perform(fromHere(post(session + "/take")).cookie(cookie).param("role", role))
          .andExpect(redirectedUrl(PAGE));
    }
    mvc.perform(get(PAGE).cookie(cookie))
        .andExpect(content().string(containsString("Storgata 1")))
        .andExpect(content().string(not(containsString(session + "/take"))));
    for (int i = 0; i < 2; i++) {
      mvc.perform(fromHere(post(session + "/back")).cookie(cookie)).andExpect(redirectedUrl(PAGE));
    }
    assertThat(own.own(volunteer).own()).isEmpty();
  }

  @Test
  void whatWasTakenMeanwhileIsSaidInTheReadersLanguage() throws Exception {
    Cookie quick = cookie(volunteer());
    mvc.perform(fromHere(post(session + "/take")).cookie(quick).param("role", role));
    mvc.perform(fromHere(post(session + "/take?lang=nn")).cookie(cookie).param("role", role))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nokon andre har teke oppgåva.")))
        .andExpect(content().string(containsString("href=\"/me/duties?lang=uk\"")));
    mvc.perform(
            fromHere(post(session + "/take?lang=en")).cookie(cookie).param("role", "0000000000000"))
        .andExpect(content().string(containsString("This task is no longer there.")));
    assertThat(own.own(volunteer).own()).isEmpty();
  }

  @Test
  void aFormFromElsewhereCountsNothing() throws Exception {
    for (String deed : List.of("/take", "/back")) {
      mvc.perform(
              post(session + deed)
                  .cookie(cookie)
                  .param("role", role)
                  .header("Sec-Fetch-Site", "cross-site"))
          .andExpect(status().isNotFound());
    }
    assertThat(own.own(volunteer).own()).isEmpty();
  }

  @Test
  void aNewcomerReadsThatThereIsNothingForThem() throws Exception {
    Cookie newcomer = cookie(given.person());
    for (Language language : Language.offered()) {
      mvc.perform(get(PAGE).param("lang", language.code()).cookie(newcomer))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("Språkkafé"))));
    }
  }

  private Caller.Self volunteer() {
    return new Caller.Self(
        world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation).account(),
        Assurance.CODE);
  }

  private Cookie cookie(Caller.Self person) {
    var response = new MockHttpServletResponse();
    signedIn.open(person.subject(), response);
    String[] pair =
        Objects.requireNonNull(response.getHeader("Set-Cookie")).split(";", 2)[0].split("=", 2);
    return new Cookie(pair[0], pair[1]);
  }

  private static MockHttpServletRequestBuilder fromHere(MockHttpServletRequestBuilder request) {
    return request.header("Sec-Fetch-Site", "same-origin");
  }
}
