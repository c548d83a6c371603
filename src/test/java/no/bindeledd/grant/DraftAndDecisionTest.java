package no.bindeledd.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.application.Receipt;
import no.bindeledd.grant.application.Saved;
import no.bindeledd.grant.decision.Decision;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two writers, two clicks, two decisions: one version, one receipt, one letter. */
@IntegrationTest
class DraftAndDecisionTest {
  @Autowired ApplicationContext context;
  @Autowired ApplicationService applications;
  @Autowired RecommendationService recommendations;
  @Autowired DecisionService decisions;
  @Autowired OrganisationService organisations;
  @Autowired OutboxRepository outbox;

  private GrantWorld grants;
  private Ref round;
  private Caller.SignedIn applicant;

  @BeforeEach
  void aRoundIsOpen() {
    grants = new GrantWorld(context);
    round = grants.openRound();
    applicant = grants.applicant();
  }

  @Test
  void theSecondWriterOverwritesNothing() {
    Ref ref = applications.start(applicant, round);
    Saved first = applications.save(applicant, ref, 1, GrantWorld.complete("Mitt", 10));
    assertThatThrownBy(() -> applications.save(applicant, ref, 1, GrantWorld.complete("Ditt", 20)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(applications.get(applicant, ref).content())
        .isEqualTo(GrantWorld.complete("Mitt", 10));
    applications.save(applicant, ref, first.version(), GrantWorld.complete("Ditt", 20));
    assertThat(applications.get(applicant, ref).content())
        .isEqualTo(GrantWorld.complete("Ditt", 20));
  }

  @Test
  void startingTwiceFindsTheSameDraft() {
    assertThat(applications.start(applicant, round))
        .isEqualTo(applications.start(applicant, round));
    assertThat(applications.own(applicant)).hasSize(1);
  }

  @Test
  void aDiscardedDraftIsGone() {
    Ref ref = grants.draft(applicant, round, "Bort", 10);
    applications.discard(applicant, ref);
    assertThat(applications.own(applicant)).isEmpty();
  }

  @Test
  void whatIsSentIsNotChanged() {
    Ref ref = grants.submitted(applicant, round, "Sendt", 10_000);
    long version = applications.get(applicant, ref).version();
    assertThatThrownBy(
            () -> applications.save(applicant, ref, version, GrantWorld.complete("Nytt", 1)))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> applications.discard(applicant, ref)).isInstanceOf(Rejected.class);
    applications.withdraw(applicant, ref);
    applications.withdraw(applicant, ref);
  }

  @Test
  void manyClicksAtOnceGiveOneReceipt() throws Exception {
    Ref ref = grants.draft(applicant, round, "Klikk", 10_000);
    long version = applications.get(applicant, ref).version();
    List<Receipt> receipts = atOnce(4, () -> applications.submit(applicant, ref, version));
    assertThat(receipts).hasSize(4).containsOnly(receipts.getFirst());
    assertThat(outbox.newest(grants.world.emailOf(applicant.account()), 9)).hasSize(1);
  }

  @Test
  void manyClicksAtOnceGiveOneDecisionAndOneLetter() throws Exception {
    Ref ref = recommended(100_000);
    Caller.SignedIn boss = grants.decisionMaker();
    List<Decision> made =
        atOnce(4, () -> decisions.decide(boss, ref, 1, Outcome.GRANTED, 100_000, "Bra."));
    assertThat(made).hasSize(4).containsOnly(made.getFirst());
    assertThat(letters(ref)).isEqualTo(1);
    assertThatThrownBy(() -> decisions.decide(boss, ref, 1, Outcome.REFUSED, 0, "Ombestemt."))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> decisions.decide(boss, ref, 1, Outcome.GRANTED, 90_000, "Mindre."))
        .isInstanceOf(Rejected.class);
    assertThat(letters(ref)).isEqualTo(1);
    assertThat(decisions.reply(applicant, ref).orElseThrow().decision()).isEqualTo(made.getFirst());
  }

  @Test
  void decisionsNeverSpendMoreThanTheRoundHas() {
    Caller.SignedIn other = grants.applicant();
    Ref first = grants.eligible(applicant, round, "En", 700_000);
    Ref second = grants.eligible(other, round, "To", 700_000);
    grants.startAssessment(round);
    grants.closeScoring(round);
    recommendations.recommend(grants.officer, first, 0, Outcome.GRANTED, 600_000, "Bra.");
    assertThatThrownBy(
            () ->
                recommendations.recommend(
                    grants.officer, second, 0, Outcome.GRANTED, 500_000, "Bra."))
        .isInstanceOfSatisfying(Rejected.class, DraftAndDecisionTest::saysTheBudget);
    recommendations.recommend(grants.officer, second, 0, Outcome.GRANTED, 400_000, "Bra.");
    Caller.SignedIn boss = grants.decisionMaker();
    decisions.decide(boss, first, 1, Outcome.GRANTED, 700_000, "Mer.");
    assertThatThrownBy(() -> decisions.decide(boss, second, 1, Outcome.GRANTED, 300_001, "Bra."))
        .isInstanceOfSatisfying(Rejected.class, DraftAndDecisionTest::saysTheBudget);
    decisions.decide(boss, second, 1, Outcome.GRANTED, 300_000, "Resten.");
  }

  private static void saysTheBudget(Rejected rejected) {
    assertThat(rejected.reasons())
        .extracting(Reason::key)
        .containsExactly("grant.decision.error.budget");
  }

  private Ref recommended(long amount) {
    Ref ref = grants.eligible(applicant, round, "Språkkafé", amount);
    grants.startAssessment(round);
    grants.score(grants.committeeMember(), round, ref, 4, 4, 4, 4, 4);
    grants.closeScoring(round);
    recommendations.recommend(grants.officer, ref, 0, Outcome.GRANTED, amount, "Bra.");
    return ref;
  }

  private long letters(Ref ref) {
    String email =
        organisations.get(Caller.ANYONE, applications.get(applicant, ref).organisation()).email();
    return outbox.newest(email, 20).stream()
        .filter(m -> m.template().startsWith("grant-letter"))
        .count();
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (var pool = Executors.newFixedThreadPool(times)) {
      var results = new ArrayList<T>();
      for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(times, call))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
