package no.bindeledd.foundation.draft;

import java.time.Instant;
import java.util.Map;

/** What was typed, field by field, and when it was last kept. */
public record Draft(Map<String, String> fields, Instant savedAt) {}
