package no.bindeledd.people.web;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.Registration;
import no.bindeledd.schema.Tables;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class OwnPagesTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired ParticipantService participants;
  @Autowired OwnSessions sessions;
  @Autowired DSLContext db;

  MockMvc mvc;
  long municipality;
  long centre;
  Area area;
  Caller.SignedIn caseworker;
  long participant;
  long consent;
  String link;

  @BeforeEach
  void aNewcomerWhoWasAsked() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    municipality = world.municipality();
    centre = world.unit(municipality);
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    participant = people.participant(caseworker, area);
    consent = people.proposed(caseworker, participant, centre);
    link = "/me/consent/" + people.tokenMailedTo(people.accountOf(participant));
  }

  @Test
  void openingTheLinkAsOftenAsAnybodyLikesChangesNothing() throws Exception {
    long rows = changes();
    for (int scan = 0; scan < 3; scan++) {
      mvc.perform(get(link))
          .andExpect(status().isOk())
          .andExpect(header().string("Cache-Control", "no-store"))
          .andExpect(header().string("Referrer-Policy", "no-referrer"))
          .andExpect(content().string(not(containsString("Amina"))))
          .andExpect(content().string(not(containsString("<script"))));
    }
    assertThat(state()).isEqualTo(ConsentState.PROPOSED);
    assertThat(changes()).isEqualTo(rows);
    assertThat(
            db.fetchCount(
                Tables.ONE_TIME_LINK,
                Tables.ONE_TIME_LINK
                    .SUBJECT_ID
                    .eq(consent)
                    .and(Tables.ONE_TIME_LINK.USED_AT.isNotNull())))
        .isZero();
  }

  @Test
  void aYesCountsOnceHoweverOftenTheButtonIsPressed() throws Exception {
    mvc.perform(fromHere(post(link)).param("yes", "true")).andExpect(redirectedUrl(link));
    long rows = changes();
    mvc.perform(fromHere(post(link)).param("yes", "true")).andExpect(redirectedUrl(link));
    mvc.perform(fromHere(post(link)).param("yes", "false")).andExpect(redirectedUrl(link));
    assertThat(state()).isEqualTo(ConsentState.CONFIRMED);
    assertThat(changes()).isEqualTo(rows);
    mvc.perform(get(link)).andExpect(content().string(containsString("You said yes")));
  }

  @Test
  void aFormFromAnotherSiteIsNotBelieved() throws Exception {
    mvc.perform(post(link).param("yes", "true").header("Sec-Fetch-Site", "cross-site"))
        .andExpect(status().isNotFound());
    mvc.perform(post(link).param("yes", "true").header("Origin", "https://evil.example.org"))
        .andExpect(status().isNotFound());
    mvc.perform(post(link).param("yes", "true").header("Origin", "null"))
        .andExpect(status().isNotFound());
    mvc.perform(post(link).param("yes", "true")).andExpect(status().isNotFound());
    assertThat(state()).isEqualTo(ConsentState.PROPOSED);
  }

  @Test
  void aLinkThatIsInventedOrForSomethingElseOrTooOldIsNotThere() throws Exception {
    mvc.perform(get("/me/consent/" + "x".repeat(43)).header("Accept-Language", "uk"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("Посилання більше не діє")));
    mvc.perform(get(link.replace("consent", "suggestion"))).andExpect(status().isNotFound());
    db.update(Tables.ONE_TIME_LINK)
        .set(Tables.ONE_TIME_LINK.EXPIRES_AT, Instant.EPOCH)
        .where(Tables.ONE_TIME_LINK.SUBJECT_ID.eq(consent))
        .execute();
    mvc.perform(get(link)).andExpect(status().isNotFound());
    mvc.perform(fromHere(post(link)).param("yes", "true")).andExpect(status().isNotFound());
  }

  @Test
  void anAnswerAfterFourteenDaysSharesNothing() throws Exception {
    people.askedAgo(consent, Duration.ofDays(15));
    mvc.perform(fromHere(post(link)).param("yes", "true")).andExpect(redirectedUrl(link));
    assertThat(state()).isEqualTo(ConsentState.PROPOSED);
    mvc.perform(get(link)).andExpect(content().string(containsString("Nothing is shared")));
  }

  @ParameterizedTest
  @CsvSource({
    "NB, Kan Enhet, ltr",
    "NN, Dette får dei sjå, ltr",
    "EN, This is what they see, ltr",
    "UK, Що вони побачать, ltr",
    "AR, ما سيرونه, rtl"
  })
  void theQuestionIsReadInThePersonsLanguageAndCanBeSwitched(
      Language language, String words, String direction) throws Exception {
    long asked =
        participants.register(
            caseworker, new Registration(people.address(), people.profile(area, language)));
    people.proposed(caseworker, asked, centre);
    String page = "/me/consent/" + people.tokenMailedTo(people.accountOf(asked));
    mvc.perform(get(page).header("Accept-Language", "pl"))
        .andExpect(content().string(containsString(words)))
        .andExpect(content().string(containsString("dir=\"" + direction + "\"")));
    mvc.perform(get(page).param("lang", "en"))
        .andExpect(content().string(containsString("This is what they see")));
  }

  @Test
  void whoIsNotSignedInIsAskedToSignIn() throws Exception {
    for (String page : new String[] {"/me", "/me/data", "/me/delete"}) {
      mvc.perform(get(page)).andExpect(redirectedUrl("/me/sign-in"));
    }
    mvc.perform(fromHere(post("/me/delete"))).andExpect(redirectedUrl("/me/sign-in"));
  }

  @Test
  void aPersonSeesWhatIsHeldWithdrawsAndIsErased() throws Exception {
    mvc.perform(fromHere(post(link)).param("yes", "true"));
    participants.open(caseworker, participant);
    Cookie cookie = signedIn();
    mvc.perform(get("/me").cookie(cookie)).andExpect(status().isOk());
    mvc.perform(get("/me/data").cookie(cookie))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(content().string(containsString("Amina")))
        .andExpect(content().string(containsString("Take back my yes")))
        .andExpect(content().string(containsString("Caseworker at Enhet")));

    String withdraw =
        "/me/consents/" + Ids.toText(municipality) + "/" + Ids.toText(consent) + "/withdraw";
    mvc.perform(fromHere(post(withdraw)).cookie(cookie)).andExpect(redirectedUrl("/me/data"));
    assertThat(state()).isEqualTo(ConsentState.WITHDRAWN);

    mvc.perform(get("/me/delete").cookie(cookie))
        .andExpect(content().string(containsString("You cannot undo it")));
    long account = people.accountOf(participant);
    mvc.perform(fromHere(post("/me/delete")).cookie(cookie))
        .andExpect(redirectedUrl("/me/goodbye"));
    assertThat(db.fetchCount(Tables.ACCOUNT, Tables.ACCOUNT.ID.eq(account))).isZero();
    mvc.perform(get("/me/data").cookie(cookie)).andExpect(redirectedUrl("/me/sign-in"));
    mvc.perform(get("/me/goodbye").param("lang", "uk"))
        .andExpect(content().string(containsString("Ми все видалили")));
  }

  @Test
  void everyoneWhoLookedIsNamedHoweverManyTheyAre() throws Exception {
    for (int i = 0; i < 60; i++) {
      participants.open(caseworker, participant);
    }
    String page =
        mvc.perform(get("/me/data").cookie(signedIn()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page.split("Caseworker at Enhet", -1)).hasSize(1 + 60);
    assertThat(page).contains("Earlier (50)");
  }

  @Test
  void aPersonCannotWithdrawForAnother() throws Exception {
    mvc.perform(fromHere(post(link)).param("yes", "true"));
    long other = people.participant(caseworker, area);
    Cookie stranger = signedIn(() -> people.accountOf(other));
    mvc.perform(
            fromHere(
                    post(
                        "/me/consents/"
                            + Ids.toText(municipality)
                            + "/"
                            + Ids.toText(consent)
                            + "/withdraw"))
                .cookie(stranger))
        .andExpect(status().isNotFound());
    assertThat(state()).isEqualTo(ConsentState.CONFIRMED);
  }

  private Cookie signedIn() {
    return signedIn(() -> people.accountOf(participant));
  }

  private Cookie signedIn(Supplier<Long> account) {
    var response = new MockHttpServletResponse();
    sessions.open(account.get(), response);
    String[] pair =
        Objects.requireNonNull(response.getHeader("Set-Cookie")).split(";", 2)[0].split("=", 2);
    return new Cookie(pair[0], pair[1]);
  }

  private static MockHttpServletRequestBuilder fromHere(MockHttpServletRequestBuilder request) {
    return request.header("Sec-Fetch-Site", "same-origin");
  }

  private ConsentState state() {
    return ConsentState.valueOf(
        db.select(Tables.CONSENT.STATE)
            .from(Tables.CONSENT)
            .where(Tables.CONSENT.ID.eq(consent))
            .fetchSingle(Tables.CONSENT.STATE));
  }

  private long changes() {
    return db.fetchCount(Tables.HISTORY, Tables.HISTORY.SUBJECT_ID.eq(consent));
  }
}
