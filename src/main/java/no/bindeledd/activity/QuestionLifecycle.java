package no.bindeledd.activity;

import no.bindeledd.foundation.lifecycle.Lifecycle;

/** The life of a question: it is settled once. */
public final class QuestionLifecycle {
  public static final Lifecycle<Question.State, Question> LIFECYCLE =
      Lifecycle.<Question.State, Question>named("question", Question.State.OPEN)
          .way(Question.State.OPEN, "answer", Question.State.ANSWERED)
          .way(Question.State.OPEN, "putAway", Question.State.PUT_AWAY)
          .build();

  private QuestionLifecycle() {}
}
