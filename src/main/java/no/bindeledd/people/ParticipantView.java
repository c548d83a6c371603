package no.bindeledd.people;

import java.time.Instant;
import no.bindeledd.foundation.access.Role;

/** Somebody opened a person's record: in which role, from which unit, when. */
public record ParticipantView(Role role, String unitName, Instant at) {}
