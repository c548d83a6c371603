package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.ACTIVITY_REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.ReportedActivity;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Anybody says that something is wrong; a coordinator hides it; its organiser answers. */
@IntegrationTest
class ReportTest {
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired PublicActivityService catalogue;
  @Autowired TrustService trust;
  @Autowired SignUpService signUps;
  @Autowired SessionService sessions;
  @Autowired DSLContext db;
  @Autowired TestClock clock;

  MockMvc mvc;
  Offer offer;
  long activity;
  String page;
  Caller.SignedIn coordinator;

  @BeforeEach
  void somethingOffered() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    offer = new Offer(world, activities, clock);
    activity = offer.publish();
    page = "/nb" + offer.path(activity);
    coordinator =
        world.inUnit(Role.COORDINATOR, offer.municipality, world.unit(offer.municipality));
  }

  @Test
  void aReportIsOneTaskHoweverManySayIt() throws Exception {
    String key = key();
    for (int press = 0; press < 2; press++) {
      assertThat(send(page, key, "UNSAFE", "Ingen voksne er der.").getRedirectedUrl())
          .isEqualTo("/nb/activities/reported");
    }
    send(page, key(), "WRONG", "");
    assertThat(trust.countTasks(coordinator)).isOne();
    ReportedActivity task = trust.task(coordinator, activity);
    assertThat(task.open())
        .extracting(ReportedActivity.Report::reason)
        .containsExactly(ReportReason.UNSAFE, ReportReason.WRONG);
    assertThat(task.open().getFirst().note()).isEqualTo("Ingen voksne er der.");
    trust.settle(coordinator, activity);
    assertThat(trust.countTasks(coordinator)).isZero();
    assertThatThrownBy(() -> trust.settle(coordinator, activity)).isInstanceOf(Rejected.class);
    assertThat(catalogue.get(Caller.ANYONE, offer.municipality, activity)).isNotNull();
  }

  @Test
  void theFormIsKeptByNobodyAndTheActivitysPageStaysAsItWas() throws Exception {
    MockHttpServletResponse form = mvc.perform(get(page + "/report")).andReturn().getResponse();
    assertThat(form.getHeader("Cache-Control")).contains("no-store");
    assertThat(form.getHeader("Set-Cookie")).isNull();
    MockHttpServletResponse shown = mvc.perform(get(page)).andReturn().getResponse();
    assertThat(shown.getContentAsString())
        .contains(page + "/report")
        .doesNotContain("name=\"key\"");
    assertThat(shown.getHeader("ETag")).isNotNull();
  }

  @Test
  void theAnswerIsTheSameWhateverComesOfIt() throws Exception {
    long draft = offer.draft();
    for (String address : List.of(page, "/nb" + offer.path(draft), "/nb" + offer.path(1))) {
      assertThat(send(address, "en nøkkel", "FRAUD", "").getRedirectedUrl())
          .isEqualTo("/nb/activities/reported");
    }
    assertThat(send(page, "x".repeat(101), "FRAUD", "").getRedirectedUrl())
        .isEqualTo("/nb/activities/reported");
    assertThat(
            db.fetchCount(ACTIVITY_REPORT, ACTIVITY_REPORT.MUNICIPALITY_ID.eq(offer.municipality)))
        .isOne();
    assertThat(send(page, key(), "PUT_RIGHT", "").getContentAsString())
        .as("only the organiser says that")
        .contains("Velg hva som er galt");
    MockHttpServletResponse fromElsewhere =
        mvc.perform(
                post(page + "/report")
                    .header("Sec-Fetch-Site", "cross-site")
                    .param("key", "annen")
                    .param("reason", "FRAUD"))
            .andReturn()
            .getResponse();
    assertThat(fromElsewhere.getStatus()).isEqualTo(404);
  }

  @Test
  void ofOneActivityNoMoreIsKeptThanSomebodyReads() {
    for (int i = 0; i < 60; i++) {
      trust.report(
          Caller.ANYONE,
          offer.municipality,
          activity,
          ReportReason.OTHER,
          "x".repeat(700),
          "n" + i);
    }
    assertThat(trust.task(coordinator, activity).open())
        .hasSize(50)
        .allMatch(report -> report.note().length() <= TrustService.LONGEST_NOTE);
  }

  @Test
  void hiddenIsGoneAtOnceAndItsOrganiserKnowsWhyAndAnswers() throws Exception {
    trust.report(Caller.ANYONE, offer.municipality, activity, ReportReason.WRONG, "", "k");
    trust.hide(coordinator, activity, HideReason.UNSAFE);
    assertThat(mvc.perform(get(page)).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(mvc.perform(get(page + ".ics")).andReturn().getResponse().getStatus())
        .isEqualTo(404);
    assertThat(catalogue.all(Caller.ANYONE, offer.municipality)).isEmpty();
    assertThat(world.letters(world.mailboxOf(offer.organisation), "activity-hidden"))
        .singleElement()
        .satisfies(body -> assertThat(body).contains("trygg for dem som kommer"));
    assertThat(trust.hiddenFor(offer.member, offer.municipality, activity))
        .contains(HideReason.UNSAFE);
    assertThat(trust.countTasks(coordinator)).isZero();
    assertThat(trust.tasks(coordinator))
        .singleElement()
        .satisfies(task -> assertThat(task.state()).isEqualTo(ActivityState.HIDDEN));

    for (int press = 0; press < 2; press++) {
      trust.askAgain(offer.member, offer.municipality, activity, "To voksne er der nå.");
    }
    assertThat(trust.task(coordinator, activity).open())
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.reason()).isEqualTo(ReportReason.PUT_RIGHT);
              assertThat(answer.note()).isEqualTo("To voksne er der nå.");
            });
    trust.settle(coordinator, activity);
    trust.askAgain(offer.member, offer.municipality, activity, "Se en gang til, er dere snille.");
    assertThat(trust.countTasks(coordinator)).as("who disagrees may say so again").isOne();
    trust.showAgain(coordinator, activity);
    assertThat(mvc.perform(get(page)).andReturn().getResponse().getStatus()).isEqualTo(200);
    assertThat(catalogue.all(Caller.ANYONE, offer.municipality)).hasSize(1);
    assertThat(own.history(offer.member, offer.municipality, activity).changes())
        .extracting(change -> change.action())
        .contains("HIDE", "ASK_AGAIN", "SHOW_AGAIN");
    assertThatThrownBy(() -> trust.askAgain(offer.member, offer.municipality, activity, ""))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> trust.showAgain(coordinator, activity)).isInstanceOf(Rejected.class);
  }

  @Test
  void aFloodBuriesNothingOfAnotherMunicipality() {
    var calm = new Offer(world, activities, clock);
    long spoken = calm.publish();
    for (int i = 0; i < 5; i++) {
      long other = offer.publish();
      for (int n = 0; n < 50; n++) {
        trust.report(
            Caller.ANYONE, offer.municipality, other, ReportReason.OTHER, "", other + "-" + n);
      }
    }
    trust.report(Caller.ANYONE, calm.municipality, spoken, ReportReason.UNSAFE, "", "k");
    assertThat(
            db.fetchCount(ACTIVITY_REPORT, ACTIVITY_REPORT.MUNICIPALITY_ID.eq(offer.municipality)))
        .isEqualTo(200);
    assertThat(
            db.fetchCount(ACTIVITY_REPORT, ACTIVITY_REPORT.MUNICIPALITY_ID.eq(calm.municipality)))
        .isOne();
  }

  /** At a controller of its own: the others are not kept waiting. */
  @Test
  void whoeverSendsTooManyAtOnceIsAskedToWaitAndKeepsTheText() throws Exception {
    MockMvc busy =
        MockMvcBuilders.standaloneSetup(
                new ReportController(catalogue, trust, context.getBean(OwnPages.class)))
            .setCustomArgumentResolvers(context.getBean(PageArgument.class))
            .build();
    MvcResult last = sent(busy, page, "flom", "OTHER", "Det jeg skrev");
    for (int i = 0; i < 500 && last.getResponse().getStatus() != 429; i++) {
      last = sent(busy, page, "flom", "OTHER", "Det jeg skrev");
    }
    assertThat(last.getResponse().getStatus()).isEqualTo(429);
    assertThat(Objects.requireNonNull(last.getModelAndView()).getModel())
        .containsEntry("note", "Det jeg skrev")
        .containsEntry("fault", "catalogue.report.busy");
  }

  @Test
  void whoHasAPlaceIsToldOfChangesWhileItIsHiddenAndKeepsIt() {
    var person = new Caller.Self(world.account(), Assurance.CODE);
    signUps.takePlace(person, offer.municipality, activity);
    trust.hide(coordinator, activity, HideReason.WRONG);
    assertThat(signUps.ownPlaces(person))
        .singleElement()
        .satisfies(place -> assertThat(place.state()).isEqualTo(ActivityState.HIDDEN));
    long session = sessions.of(offer.member, offer.municipality, activity).ahead().getFirst().id();
    sessions.cancel(offer.member, offer.municipality, session, CancelReason.LEADER_AWAY);
    assertThat(world.letters(world.emailOf(person.subject()), "activity-session-cancelled"))
        .hasSize(1);
    assertThat(catalogue.all(Caller.ANYONE, offer.municipality)).isEmpty();
    trust.showAgain(coordinator, activity);
    assertThat(catalogue.all(Caller.ANYONE, offer.municipality)).hasSize(1);
    assertThat(sessions.of(offer.member, offer.municipality, activity).ahead().getFirst().state())
        .isEqualTo(SessionState.CANCELLED);
  }

  @Test
  void nobodyElseDecides() {
    trust.report(Caller.ANYONE, offer.municipality, activity, ReportReason.WRONG, "", "k");
    for (Caller stranger :
        List.of(
            world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, world.municipality()),
            world.inMunicipality(Role.GRANTS_OFFICER, offer.municipality),
            offer.member,
            Caller.ANYONE)) {
      assertThatThrownBy(() -> trust.task(stranger, activity)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> trust.hide(stranger, activity, HideReason.WRONG))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> trust.settle(stranger, activity)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> trust.showAgain(stranger, activity)).isInstanceOf(NotFound.class);
    }
    var neighbour =
        world.inOrganisation(
            Role.ORGANISATION_ADMINISTRATOR, world.organisation(offer.municipality));
    assertThatThrownBy(() -> trust.hiddenFor(neighbour, offer.municipality, activity))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> trust.askAgain(neighbour, offer.municipality, activity, ""))
        .isInstanceOf(NotFound.class);
    world.end(coordinator);
    clock.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> trust.hide(coordinator, activity, HideReason.WRONG))
        .isInstanceOf(MembershipEnded.class);
  }

  private String key() throws Exception {
    String form = mvc.perform(get(page + "/report")).andReturn().getResponse().getContentAsString();
    Matcher key = KEY.matcher(form);
    assertThat(key.find()).isTrue();
    return key.group(1);
  }

  private MockHttpServletResponse send(String address, String key, String reason, String note)
      throws Exception {
    return sent(mvc, address, key, reason, note).getResponse();
  }

  private static MvcResult sent(MockMvc to, String address, String key, String reason, String note)
      throws Exception {
    return to.perform(
            post(address + "/report")
                .header("Sec-Fetch-Site", "same-origin")
                .param("key", key)
                .param("reason", reason)
                .param("note", note))
        .andReturn();
  }
}
