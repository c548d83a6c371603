package no.bindeledd.matching.web;

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
import java.util.Objects;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.matching.SuggestionState;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.schema.Tables;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
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

@IntegrationTest
class SuggestionPageTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired OfferWorld offers;
  @Autowired SuggestionService suggestions;
  @Autowired OwnSessions sessions;
  @Autowired DSLContext db;

  MockMvc mvc;
  long municipality;
  long centre;
  Area area;
  Caller.SignedIn caseworker;
  Caller.SignedIn coordinator;
  long participant;
  long suggestion;
  String link;

  @BeforeEach
  void aNewcomerWithASuggestion() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    municipality = world.municipality();
    centre = world.unit(municipality);
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
    participant = people.participant(caseworker, area);
    people.confirmed(caseworker, municipality, participant, centre);
    suggestion = suggestions.suggest(coordinator, participant, offers.craftEvening(area, 1));
    link = "/me/suggestion/" + people.tokenMailedTo(people.accountOf(participant));
  }

  @Test
  void readingShowsWhenAndWhereButNoHiddenAddressAndTakesNoPlace() throws Exception {
    mvc.perform(get(link))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("Håndarbeidskveld")))
        .andExpect(content().string(containsString("18:00–20:00")))
        .andExpect(content().string(containsString("Sentrum")))
        .andExpect(content().string(not(containsString(OfferWorld.HIDDEN_ADDRESS))));
    assertThat(state()).isEqualTo(SuggestionState.PROPOSED);
    assertThat(places()).isZero();
  }

  @Test
  void aYesPressedTwiceTakesOnePlace() throws Exception {
    for (int press = 0; press < 2; press++) {
      mvc.perform(fromHere(post(link)).param("yes", "true")).andExpect(redirectedUrl(link));
    }
    assertThat(state()).isEqualTo(SuggestionState.ACCEPTED);
    assertThat(places()).isEqualTo(1);
    mvc.perform(get(link)).andExpect(content().string(containsString("You have a place")));
  }

  @Test
  void whoComesTooLateForTheLastPlaceIsToldKindly() throws Exception {
    long other = people.participant(caseworker, area);
    people.confirmed(caseworker, municipality, other, centre);
    long activity =
        db.select(Tables.SUGGESTION.ACTIVITY_ID)
            .from(Tables.SUGGESTION)
            .where(Tables.SUGGESTION.ID.eq(suggestion))
            .fetchSingle(Tables.SUGGESTION.ACTIVITY_ID);
    suggestions.suggest(coordinator, other, activity);
    String others = "/me/suggestion/" + people.tokenMailedTo(people.accountOf(other));
    mvc.perform(fromHere(post(others)).param("yes", "true"));
    mvc.perform(fromHere(post(link)).param("yes", "true"));
    assertThat(state()).isEqualTo(SuggestionState.FULL);
    mvc.perform(get(link)).andExpect(content().string(containsString("Thank you for saying yes")));
  }

  @Test
  void aNoKeepsTheReasonThatWasChosenFromTheList() throws Exception {
    mvc.perform(fromHere(post(link)).param("yes", "false").param("reason", "TOO_FAR"));
    assertThat(state()).isEqualTo(SuggestionState.DECLINED);
    mvc.perform(get(link)).andExpect(content().string(containsString("That is fine")));
  }

  @Test
  void aReasonThatIsNotOnTheListIsRefused() throws Exception {
    mvc.perform(fromHere(post(link)).param("yes", "false").param("reason", "she is tired"))
        .andExpect(status().is4xxClientError());
    assertThat(state()).isEqualTo(SuggestionState.PROPOSED);
  }

  @Test
  void signedInThePersonAnswersOnTheirOwnPageAndCanLeaveAgain() throws Exception {
    Cookie cookie = signedIn(people.accountOf(participant));
    String page = "/me/suggestions/" + Ids.toText(municipality) + "/" + Ids.toText(suggestion);
    mvc.perform(get("/me").cookie(cookie)).andExpect(content().string(containsString(page)));
    mvc.perform(fromHere(post(page)).param("yes", "true").cookie(cookie))
        .andExpect(redirectedUrl(page));
    assertThat(places()).isEqualTo(1);
    mvc.perform(get("/me").cookie(cookie))
        .andExpect(content().string(containsString(OfferWorld.HIDDEN_ADDRESS)));

    long activity =
        db.select(Tables.SUGGESTION.ACTIVITY_ID)
            .from(Tables.SUGGESTION)
            .where(Tables.SUGGESTION.ID.eq(suggestion))
            .fetchSingle(Tables.SUGGESTION.ACTIVITY_ID);
    mvc.perform(
            fromHere(
                    post(
                        "/me/places/"
                            + Ids.toText(municipality)
                            + "/"
                            + Ids.toText(activity)
                            + "/leave"))
                .cookie(cookie))
        .andExpect(redirectedUrl("/me"));
    assertThat(places()).isZero();
  }

  @Test
  void anotherPersonsSuggestionIsNotThere() throws Exception {
    Cookie stranger = signedIn(people.accountOf(people.participant(caseworker, area)));
    String page = "/me/suggestions/" + Ids.toText(municipality) + "/" + Ids.toText(suggestion);
    mvc.perform(get(page).cookie(stranger)).andExpect(status().isNotFound());
    mvc.perform(fromHere(post(page)).param("yes", "true").cookie(stranger))
        .andExpect(status().isNotFound());
    assertThat(places()).isZero();
  }

  private Cookie signedIn(long account) {
    var response = new MockHttpServletResponse();
    sessions.open(account, response);
    String[] pair =
        Objects.requireNonNull(response.getHeader("Set-Cookie")).split(";", 2)[0].split("=", 2);
    return new Cookie(pair[0], pair[1]);
  }

  private static MockHttpServletRequestBuilder fromHere(MockHttpServletRequestBuilder request) {
    return request.header("Sec-Fetch-Site", "same-origin");
  }

  private SuggestionState state() {
    return SuggestionState.valueOf(
        db.select(Tables.SUGGESTION.STATE)
            .from(Tables.SUGGESTION)
            .where(Tables.SUGGESTION.ID.eq(suggestion))
            .fetchSingle(Tables.SUGGESTION.STATE));
  }

  private int places() {
    return db.fetchCount(
        Tables.SIGN_UP,
        Tables.SIGN_UP.MUNICIPALITY_ID.eq(municipality).and(Tables.SIGN_UP.STATE.eq("TAKEN")));
  }
}
