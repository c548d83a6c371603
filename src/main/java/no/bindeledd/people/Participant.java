package no.bindeledd.people;

import java.time.Instant;

/**
 * A newcomer (deltaker) as the unit that registered them knows them. This rests on public authority
 * (the introduction act), not on consent; sharing with another unit rests on a {@link Consent}.
 */
public record Participant(
    long municipality,
    long id,
    long account,
    long unit,
    Profile profile,
    ParticipantState state,
    Instant registeredAt,
    long version) {}
