package no.bindeledd.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activity that a unit suggests to a newcomer (forslag).
 *
 * @param declineReason only of a declined one
 */
public record Suggestion(
    long municipality,
    long id,
    long participant,
    long activity,
    String activityTitle,
    long unit,
    SuggestionState state,
    @Nullable DeclineReason declineReason,
    Instant madeAt,
    @Nullable Instant answeredAt,
    long version) {

  /** The moment from which an answer comes too late. */
  public Instant answerBefore() {
    return madeAt.plus(SuggestionLifecycle.ANSWER_WITHIN);
  }
}
