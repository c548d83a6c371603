package no.bindeledd.people;

import java.time.Instant;

/**
 * A participant in the caseworker's list.
 *
 * @param waiting consents that wait for the person's answer
 * @param shared consents that count today
 */
public record ParticipantRow(
    long id,
    String firstName,
    String areaName,
    AgeBand ageBand,
    Instant registeredAt,
    int waiting,
    int shared) {}
