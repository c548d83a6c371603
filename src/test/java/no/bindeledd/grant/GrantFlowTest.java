package no.bindeledd.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.time.WorkingDays;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.application.Receipt;
import no.bindeledd.grant.assessment.Ranking;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.award.Award;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.decision.Reply;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.notification.OutgoingMessage;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class GrantFlowTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationService applications;
  @Autowired ScreeningService screening;
  @Autowired RankingService rankings;
  @Autowired RecommendationService recommendations;
  @Autowired DecisionService decisions;
  @Autowired AwardService awards;
  @Autowired OrganisationService organisations;
  @Autowired OutboxRepository outbox;

  private GrantWorld grants;
  private Ref round;

  @BeforeEach
  void aRoundIsOpen() {
    grants = new GrantWorld(context);
    round = grants.openRound();
  }

  @Test
  void fromTheFirstWordToTheLetterAndTheAwardList() {
    Caller.SignedIn good = grants.applicant();
    Caller.SignedIn weak = grants.applicant();
    Ref first = grants.eligible(good, round, "Språkkafé", 200_000);
    Ref second = grants.eligible(weak, round, "Fotball", 100_000);
    grants.startAssessment(round);
    for (int i = 0; i < 3; i++) {
      Caller.SignedIn member = grants.committeeMember();
      grants.score(member, round, first, 6, 5, 5, 4, 6);
      grants.score(member, round, second, 2, 3, 3, 2, 1);
    }
    grants.closeScoring(round);

    Ranking ranking = rankings.ranking(grants.officer, round);
    assertThat(ranking.ranked())
        .extracting(Ranking.Ranked::application)
        .containsExactly(first, second);
    assertThat(ranking.ranked().getFirst().mean().toDouble())
        .isEqualTo((6 * 25 + 5 * 25 + 5 * 20 + 4 * 15 + 6 * 15) / 100.0);

    recommendations.recommend(
        grants.officer, first, 0, Outcome.GRANTED, 150_000, "Tydelig mål og god plan.");
    recommendations.recommend(
        grants.officer, second, 0, Outcome.REFUSED, 0, "Målgruppen er ikke beskrevet.");
    Caller.SignedIn boss = grants.decisionMaker();
    decisions.decide(boss, first, 1, Outcome.GRANTED, 150_000, "Tydelig mål og god plan.");
    assertThat(grants.round(round).state()).isEqualTo(RoundState.SCORED);
    decisions.decide(boss, second, 1, Outcome.REFUSED, 0, "Målgruppen er ikke beskrevet.");
    assertThat(grants.round(round).state()).isEqualTo(RoundState.DECIDED);

    OutgoingMessage letter = letterTo(good, first, "grant-letter-granted");
    assertThat(letter.body())
        .contains("150", "Tydelig mål og god plan.", "rett til å klage".toUpperCase());
    assertThat(letterTo(weak, second, "grant-letter-refused").body())
        .contains("avslått", "Målgruppen er ikke beskrevet.");
    Reply reply = decisions.reply(good, first).orElseThrow();
    assertThat(reply.letter().appealUntil())
        .isEqualTo(
            WorkingDays.onOrAfter(
                Norway.local(reply.decision().decidedAt()).toLocalDate().plusWeeks(3)));

    assertThat(awards.awards(Caller.ANYONE, round).awards())
        .extracting(Award::title, Award::amountKroner)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Språkkafé", 150_000L));
    assertThat(awards.awards(Caller.ANYONE, round).complete()).isTrue();
  }

  @Test
  void aReceiptGoesToWhoSentTheApplication() {
    Caller.SignedIn applicant = grants.applicant();
    Ref ref = grants.submitted(applicant, round, "Språkkafé", 50_000);
    List<OutgoingMessage> receipts = outbox.newest(grants.world.emailOf(applicant.account()), 5);
    assertThat(receipts).hasSize(1);
    assertThat(receipts.getFirst().subject()).contains("Språkkafé");
    assertThat(receipts.getFirst().body()).contains(applications.get(applicant, ref).number());
  }

  @Test
  void sendingTwiceGivesOneReceiptAndTheSameTime() {
    Caller.SignedIn applicant = grants.applicant();
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    long version = applications.get(applicant, ref).version();
    Receipt one = applications.submit(applicant, ref, version);
    Receipt two = applications.submit(applicant, ref, version);
    assertThat(two).isEqualTo(one);
    assertThat(outbox.newest(grants.world.emailOf(applicant.account()), 5)).hasSize(1);
    assertThat(applications.history(applicant, ref).changes())
        .filteredOn(c -> c.action().equals("SUBMIT_APPLICATION"))
        .hasSize(1);
  }

  @Test
  void whoDidWhatIsSaidToThoseWhomItConcerns() {
    Caller.SignedIn applicant = grants.applicant();
    Ref ref = grants.eligible(applicant, round, "Språkkafé", 50_000);
    assertThat(screening.get(grants.officer, ref).history().names())
        .containsOnlyKeys(applicant.account(), grants.officer.account());
    assertThat(grants.the(RoundService.class).history(grants.officer, round).names())
        .containsOnlyKeys(grants.officer.account());
    assertThat(applications.history(applicant, ref))
        .satisfies(
            past -> assertThat(past.changes()).anyMatch(c -> c.action().equals("SCREEN")),
            past -> assertThat(past.names()).containsOnlyKeys(applicant.account()));
  }

  @Test
  void nothingIsSentAfterTheDeadline() {
    Caller.SignedIn applicant = grants.applicant();
    Ref ref = grants.draft(applicant, round, "Språkkafé", 50_000);
    grants.passDeadline(round);
    assertThatThrownBy(
            () -> applications.submit(applicant, ref, applications.get(applicant, ref).version()))
        .isInstanceOfSatisfying(
            Rejected.class,
            r ->
                assertThat(r.reasons())
                    .extracting(Reason::key)
                    .containsExactly("grant.application.error.deadlinePassed"));
    assertThat(applications.get(applicant, ref).state()).isEqualTo(ApplicationState.DRAFT);
    assertThat(outbox.newest(grants.world.emailOf(applicant.account()), 5)).isEmpty();
  }

  @Test
  void whatStandsAgainstSendingIsSaidAtItsField() {
    Caller.SignedIn applicant = grants.applicant();
    Ref ref = applications.start(applicant, round);
    assertThat(applications.objections(applicant, ref))
        .extracting(Reason::field)
        .contains("title", "plan", "budget", "bankAccount", "confirmed");
    assertThatThrownBy(() -> applications.submit(applicant, ref, 1)).isInstanceOf(Rejected.class);
  }

  @Test
  void aDismissalTellsWhyAndHowToAppeal() {
    Caller.SignedIn applicant = grants.applicant();
    Ref ref = grants.submitted(applicant, round, "Språkkafé", 50_000);
    var against = new Answer(EligibilityRule.PURPOSE_FITS, false, "Ligger utenfor målet.");
    screening.answer(grants.officer, ref, null, against);
    assertThatThrownBy(() -> screening.approve(grants.officer, ref)).isInstanceOf(Rejected.class);
    decisions.dismiss(grants.officer, ref, List.of(against));
    decisions.dismiss(grants.officer, ref, List.of(against));
    assertThat(letterTo(applicant, ref, "grant-letter-dismissed").body())
        .contains("avvist", "– Ligger utenfor målet.", "Siste dag for å klage");
    assertThat(applications.get(applicant, ref).state()).isEqualTo(ApplicationState.DISMISSED);
  }

  @Test
  void withoutARemarkNothingIsDismissed() {
    Ref ref = grants.submitted(grants.applicant(), round, "Språkkafé", 50_000);
    var unexplained = new Answer(EligibilityRule.PURPOSE_FITS, false, " ");
    screening.answer(grants.officer, ref, null, unexplained);
    assertThatThrownBy(() -> decisions.dismiss(grants.officer, ref, List.of(unexplained)))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void aRoundIsPublicFromItsAnnouncement() {
    Ref draft = grants.the(no.bindeledd.grant.round.RoundService.class).create(grants.officer);
    assertThatThrownBy(() -> awards.round(Caller.ANYONE, draft)).isInstanceOf(NotFound.class);
    assertThat(awards.rounds(Caller.ANYONE, grants.municipality))
        .extracting(r -> r.ref(), r -> r.phase())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(round, RoundPhase.OPEN));
    assertThat(awards.round(Caller.ANYONE, round).criteria())
        .extracting(c -> c.weight())
        .containsExactly(25, 25, 20, 15, 15);
  }

  private OutgoingMessage letterTo(Caller.SignedIn applicant, Ref application, String template) {
    String email =
        organisations
            .get(Caller.ANYONE, applications.get(applicant, application).organisation())
            .email();
    List<OutgoingMessage> letters =
        outbox.newest(email, 10).stream().filter(m -> m.template().equals(template)).toList();
    assertThat(letters).hasSize(1);
    return letters.getFirst();
  }
}
