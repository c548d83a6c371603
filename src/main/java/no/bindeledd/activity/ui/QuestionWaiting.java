package no.bindeledd.activity.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import org.springframework.stereotype.Component;

/** Questions of people who want to come wait for those who offer activities. */
@Component
class QuestionWaiting implements WaitingSource {
  private final QuestionService questions;

  QuestionWaiting(QuestionService questions) {
    this.questions = questions;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR, COORDINATOR ->
          waiting(questions.countOpen(caller));
      default -> List.of();
    };
  }

  private static List<Waiting> waiting(int open) {
    return open == 0
        ? List.of()
        : List.of(
            new Waiting(
                "activity.waiting.questions",
                Map.of("count", open),
                null,
                "activity.waiting.questions.open",
                "questions"));
  }
}
