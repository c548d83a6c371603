package no.bindeledd.grant.assessment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member's own scores of one application.
 *
 * @param points by criterion id; a criterion without points is not scored yet
 * @param savedAt null before anything is saved
 * @param version zero before anything is saved
 */
public record OwnAssessment(
    Map<Long, Integer> points,
    @Nullable Instant savedAt,
    @Nullable Instant submittedAt,
    long version) {
  public static final OwnAssessment NONE = new OwnAssessment(Map.of(), null, null, 0);

  public boolean isSubmitted() {
    return submittedAt != null;
  }
}
