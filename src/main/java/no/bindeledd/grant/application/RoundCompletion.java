package no.bindeledd.grant.application;

import java.time.Clock;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.round.data.RoundRepository;
import org.springframework.stereotype.Component;

/** A round is decided when its last pending application has its answer. */
@Component
public class RoundCompletion {
  private final RoundRepository rounds;
  private final ApplicationRepository applications;
  private final History history;
  private final Clock clock;

  RoundCompletion(
      RoundRepository rounds, ApplicationRepository applications, History history, Clock clock) {
    this.rounds = rounds;
    this.applications = applications;
    this.history = history;
    this.clock = clock;
  }

  /** Called in the transaction of the answer. */
  public void check(Acting who, Ref ref) {
    Round round = rounds.lock(ref).orElseThrow(NotFound::new);
    if (round.state() == RoundState.SCORED
        && applications.inStates(ref, ApplicationState.pending()).isEmpty()) {
      rounds.move(round, RoundState.DECIDED, clock.instant());
      history.moved(
          who,
          new History.Subject(ref.municipality(), "grant_round", ref.id()),
          "DECIDE_ROUND",
          round.state(),
          RoundState.DECIDED,
          null);
    }
  }
}
