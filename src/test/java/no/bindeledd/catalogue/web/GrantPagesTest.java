package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import no.bindeledd.foundation.access.Caller;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/**
 * What the public learns of a round: all of its terms, and of applications only what was granted.
 */
@IntegrationTest
class GrantPagesTest {
  private static final String REFUSED = "Fotball for ingen";

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;

  Site site;
  GrantWorld grants;

  @BeforeEach
  void open() {
    site = new Site(web);
    grants = new GrantWorld(context);
  }

  @Test
  void anAnnouncedRoundTellsHowToApplyAndWhatCounts() {
    Ref round = grants.openRound();
    assertThat(site.read("/nb/grants")).contains("/nb/grants/" + round.toText());
    assertThat(site.read("/nb/grants/" + round.toText()))
        .contains("Åpen for søknader")
        .contains("1\u00a0000\u00a0000\u00a0kr")
        .contains("A. Mangfold", "D. Sterkere innvandrerorganisasjoner")
        .contains("Frivillig innsats", "20\u00a0%")
        .contains("minst 20 tellende medlemmer")
        .contains("Logg inn og søk")
        .doesNotContain("Hvem fikk tilskudd?");
  }

  @Test
  void aDraftIsNobodysBusiness() {
    Ref draft = grants.the(RoundService.class).create(grants.officer);
    assertThat(site.get("/nb/grants/" + draft.toText()).getStatus()).isEqualTo(404);
    assertThat(site.read("/nb/grants")).doesNotContain(draft.toText());
  }

  @Test
  void theAwardListShowsWhatWasGrantedAndNothingOfTheRest() {
    Ref round = grants.openRound();
    Ref good = grants.eligible(grants.applicant(), round, "Språkkafé", 200_000);
    Ref weak = grants.eligible(grants.applicant(), round, REFUSED, 100_000);
    grants.startAssessment(round);
    for (int i = 0; i < 3; i++) {
      Caller.SignedIn member = grants.committeeMember();
      grants.score(member, round, good, 6, 5, 5, 4, 6);
      grants.score(member, round, weak, 2, 3, 3, 2, 1);
    }
    grants.closeScoring(round);
    grants.the(RankingService.class).ranking(grants.officer, round);
    var recommendations = grants.the(RecommendationService.class);
    recommendations.recommend(grants.officer, good, 0, Outcome.GRANTED, 150_000, "God plan.");
    recommendations.recommend(grants.officer, weak, 0, Outcome.REFUSED, 0, "Uklar målgruppe.");
    var decisions = grants.the(DecisionService.class);
    Caller.SignedIn boss = grants.decisionMaker();
    String address = "/nb/grants/" + round.toText();
    String before = site.get(address).getHeader("ETag");

    decisions.decide(boss, good, 1, Outcome.GRANTED, 150_000, "God plan.");
    assertThat(site.get(address, "If-None-Match", before).getStatus()).isEqualTo(200);
    assertThat(site.read(address)).contains("Ikke alle søknadene har fått svar ennå");

    decisions.decide(boss, weak, 1, Outcome.REFUSED, 0, "Uklar målgruppe.");
    assertThat(site.read(address))
        .contains("Hvem fikk tilskudd?", "Språkkafé", "Vi møtes og prater norsk.")
        .contains("150\u00a0000\u00a0kr")
        .contains("Alle søknader har fått svar")
        .doesNotContain("Ikke alle søknadene")
        .doesNotContain(REFUSED, "Uklar målgruppe.", "God plan.", "Logg inn og søk");
  }
}
