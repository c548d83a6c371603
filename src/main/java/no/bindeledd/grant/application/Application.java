package no.bindeledd.grant.application;

import java.time.Instant;
import java.util.Locale;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.grant.Ref;
import org.jspecify.annotations.Nullable;

/** An application (søknad) to a round. */
public record Application(
    Ref ref,
    Ref round,
    long organisation,
    String organisationName,
    ApplicationState state,
    ApplicationContent content,
    Instant savedAt,
    @Nullable Instant submittedAt,
    long version) {

  /** What receipt and letters call it. */
  public String number() {
    return Ids.toText(ref.id()).toUpperCase(Locale.ROOT);
  }
}
