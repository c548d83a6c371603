package no.bindeledd.organisation.merge;

/** Two organisations of a municipality that may be one. The first has the lower id. */
public record Duplicate(
    long first, String firstName, long second, String secondName, Alike alike) {}
