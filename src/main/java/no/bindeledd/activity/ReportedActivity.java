package no.bindeledd.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity that waits for a first look, of which somebody has said something, or that is hidden:
 * one task for the coordinators.
 *
 * @param version what a decision of a first look must name
 * @param hiddenFor why it is hidden, if it is
 * @param open what has been said since somebody last decided, the oldest first
 */
public record ReportedActivity(
    long municipality,
    long id,
    long version,
    String title,
    String organiser,
    ActivityState state,
    @Nullable HideReason hiddenFor,
    List<Report> open) {

  /** What one of them said. */
  public record Report(ReportReason reason, String note, Instant at) {}
}
