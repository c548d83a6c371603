package no.bindeledd.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.matching.engine.Note;
import no.bindeledd.matching.engine.NoteKind;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.OwnDataService;
import no.bindeledd.schema.Tables;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SuggestionTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired OfferWorld offers;
  @Autowired WorkbenchService workbench;
  @Autowired SuggestionService suggestions;
  @Autowired AnswerService answers;
  @Autowired ConsentService consents;
  @Autowired OwnDataService own;
  @Autowired SignUpService signUps;
  @Autowired PublicActivityService catalogue;
  @Autowired DSLContext db;

  long municipality;
  long centre;
  Area area;
  Caller.SignedIn caseworker;
  Caller.SignedIn coordinator;
  long participant;
  long consent;

  @BeforeEach
  void aNewcomerWhoSharesWithAVolunteerCentre() {
    municipality = world.municipality();
    centre = world.unit(municipality);
    area = world.area(municipality, "Sentrum", 60.0);
    caseworker =
        world.inUnit(
            Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
    participant = people.participant(caseworker, area);
    consent = people.confirmed(caseworker, municipality, participant, centre);
  }

  @Test
  void whatFitsComesWithReasonsAndTheRestWithWhyNot() {
    long fits = offers.craftEvening(area, 5);
    long tooHard = offers.debate(area);
    Workbench found = workbench.fits(coordinator, participant);

    assertThat(found.fits())
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.activity().id()).isEqualTo(fits);
              assertThat(match.activity().where()).as("the hidden address").isNull();
              assertThat(match.notes())
                  .extracting(Note::kind)
                  .contains(
                      NoteKind.SHARED_LANGUAGE, NoteKind.SHARED_INTEREST, NoteKind.LEVEL_FITS);
            });
    assertThat(found.others())
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.activity().id()).isEqualTo(tooHard);
              assertThat(match.notes()).extracting(Note::kind).contains(NoteKind.LEVEL_TOO_LOW);
            });
    int opened = db.fetchCount(Tables.PARTICIPANT_VIEW);
    assertThat(workbench.others(coordinator, participant)).isEqualTo(found.others());
    assertThat(db.fetchCount(Tables.PARTICIPANT_VIEW)).as("the same opening").isEqualTo(opened);
  }

  @Test
  void aYesTakesAPlaceAndTellsWhereToThePersonAlone() {
    long activity = offers.craftEvening(area, 5);
    long suggestion = suggestions.suggest(coordinator, participant, activity);
    assertThat(people.mailTo(account(participant)))
        .contains("/me/suggestion/")
        .doesNotContain("Håndarbeid");

    Suggestion answered = answers.accept(link(suggestion), municipality, suggestion);

    assertThat(answered.state()).isEqualTo(SuggestionState.ACCEPTED);
    assertThat(signUps.ownPlaces(self(participant)))
        .singleElement()
        .satisfies(place -> assertThat(place.activity()).isEqualTo(activity));
    assertThat(people.mailTo(account(participant))).contains(OfferWorld.HIDDEN_ADDRESS);
    assertThat(suggestions.of(coordinator, participant))
        .extracting(Suggestion::state)
        .containsExactly(SuggestionState.ACCEPTED);
  }

  @Test
  void sayingYesTwiceTakesOnePlaceAndANoTwiceIsOneNo() {
    long activity = offers.craftEvening(area, 5);
    long yes = suggestions.suggest(coordinator, participant, activity);
    answers.accept(link(yes), municipality, yes);
    answers.accept(link(yes), municipality, yes);
    assertThatThrownBy(() -> answers.decline(link(yes), municipality, yes, null))
        .isInstanceOf(Rejected.class);
    assertThat(takenPlaces(activity)).isEqualTo(1);

    long no = suggestions.suggest(coordinator, participant, offers.debate(area));
    answers.decline(self(participant), municipality, no, DeclineReason.TIME);
    assertThat(answers.decline(link(no), municipality, no, DeclineReason.TOO_FAR).declineReason())
        .isEqualTo(DeclineReason.TIME);
  }

  @Test
  void ofTwoWhoSayYesToTheLastPlaceAtOnceOneGetsItAndTheOtherIsTold() throws Exception {
    long activity = offers.craftEvening(area, 1);
    var start = new CountDownLatch(1);
    var attempts = new ArrayList<Callable<SuggestionState>>();
    for (int i = 0; i < 2; i++) {
      long person = people.participant(caseworker, area);
      people.confirmed(caseworker, municipality, person, centre);
      long suggestion = suggestions.suggest(coordinator, person, activity);
      attempts.add(
          () -> {
            start.await();
            return answers.accept(link(suggestion), municipality, suggestion).state();
          });
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      var futures = attempts.stream().map(threads::submit).toList();
      start.countDown();
      var outcomes = new ArrayList<SuggestionState>();
      for (var future : futures) {
        outcomes.add(future.get());
      }
      assertThat(outcomes)
          .containsExactlyInAnyOrder(SuggestionState.ACCEPTED, SuggestionState.FULL);
    }
    assertThat(takenPlaces(activity)).isEqualTo(1);
    assertThat(catalogue.get(Caller.ANYONE, municipality, activity).full()).isTrue();
  }

  @Test
  void oneSuggestionAtATimeAndNoneForWhatIsFull() {
    long first = offers.craftEvening(area, 1);
    long waiting = suggestions.suggest(coordinator, participant, first);
    assertThatThrownBy(() -> suggestions.suggest(coordinator, participant, offers.debate(area)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("matching.suggest.oneWaits");
    answers.accept(link(waiting), municipality, waiting);
    assertThatThrownBy(() -> suggestions.suggest(coordinator, participant, first))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("matching.suggest.full");
  }

  @Test
  void whoeverThePersonDoesNotShareWithCanDoNothing() {
    long activity = offers.craftEvening(area, 5);
    long suggestion = suggestions.suggest(coordinator, participant, activity);
    long elsewhere = world.municipality();
    var strangers =
        new Caller[] {
          world.inUnit(Role.COORDINATOR, municipality, world.unit(municipality)),
          world.inUnit(Role.COORDINATOR, elsewhere, world.unit(elsewhere)),
          caseworker,
          world.inMunicipality(Role.AUDITOR, municipality),
          Caller.ANYONE
        };
    for (Caller stranger : strangers) {
      assertThatThrownBy(() -> workbench.fits(stranger, participant)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> workbench.others(stranger, participant))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> suggestions.suggest(stranger, participant, activity))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> suggestions.of(stranger, participant)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> suggestions.takeBack(stranger, suggestion))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> answers.accept(stranger, municipality, suggestion))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> answers.read(stranger, municipality, suggestion))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> answers.accept(coordinator, municipality, suggestion))
        .as("who suggests does not answer")
        .isInstanceOf(NotFound.class);
    world.end(coordinator);
    assertThatThrownBy(() -> workbench.list(coordinator)).isInstanceOf(NotFound.class);
  }

  @Test
  void whoWithdrawsTheConsentLosesTheOpenSuggestionAndItsLinkToo() {
    long suggestion = suggestions.suggest(coordinator, participant, offers.craftEvening(area, 5));
    consents.withdraw(self(participant), municipality, consent);
    assertThatThrownBy(() -> answers.accept(link(suggestion), municipality, suggestion))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> workbench.fits(coordinator, participant)).isInstanceOf(NotFound.class);
    assertThat(workbench.list(coordinator)).isEmpty();
    assertThat(db.fetchCount(Tables.ONE_TIME_LINK, Tables.ONE_TIME_LINK.SUBJECT_ID.eq(suggestion)))
        .isZero();
  }

  @Test
  void aSuggestionThatNobodyAnsweredIsOver() {
    long suggestion = suggestions.suggest(coordinator, participant, offers.craftEvening(area, 5));
    people.suggestedAgo(suggestion, Duration.ofDays(14).plusMinutes(1));
    assertThatThrownBy(() -> answers.accept(link(suggestion), municipality, suggestion))
        .isInstanceOf(Rejected.class);
    suggestions.endDue(Caller.job("test"));
    assertThat(suggestions.of(coordinator, participant))
        .extracting(Suggestion::state)
        .containsExactly(SuggestionState.EXPIRED);
  }

  @Test
  void whoAsksToBeErasedLeavesNoSuggestionAndNoPlaceBehind() {
    long activity = offers.craftEvening(area, 1);
    long suggestion = suggestions.suggest(coordinator, participant, activity);
    answers.accept(link(suggestion), municipality, suggestion);
    long account = account(participant);
    own.eraseMe(self(participant));

    assertThat(db.fetchCount(Tables.SUGGESTION, Tables.SUGGESTION.PARTICIPANT_ID.eq(participant)))
        .isZero();
    assertThat(db.fetchCount(Tables.SIGN_UP, Tables.SIGN_UP.ACCOUNT_ID.eq(account))).isZero();
    assertThat(db.fetchCount(Tables.ACCOUNT, Tables.ACCOUNT.ID.eq(account))).isZero();
    assertThat(catalogue.get(Caller.ANYONE, municipality, activity).full()).isFalse();
  }

  @Test
  void theLatestAnswerShowsInTheList() {
    assertThat(workbench.list(coordinator))
        .extracting(WorkbenchRow::latest)
        .containsExactly((SuggestionState) null);
    long suggestion = suggestions.suggest(coordinator, participant, offers.craftEvening(area, 5));
    answers.decline(link(suggestion), municipality, suggestion, null);
    assertThat(workbench.list(coordinator))
        .extracting(WorkbenchRow::latest)
        .containsExactly(SuggestionState.DECLINED);
  }

  private int takenPlaces(long activity) {
    return db.fetchCount(
        Tables.SIGN_UP,
        Tables.SIGN_UP.ACTIVITY_ID.eq(activity).and(Tables.SIGN_UP.STATE.eq("TAKEN")));
  }

  private long account(long person) {
    return people.accountOf(person);
  }

  private Caller.Self self(long person) {
    return new Caller.Self(account(person), Assurance.CODE);
  }

  private static Caller.LinkHolder link(long suggestion) {
    return new Caller.LinkHolder(suggestion);
  }
}
