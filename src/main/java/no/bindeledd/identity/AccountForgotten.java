package no.bindeledd.identity;

/** An account is gone, with whatever it was allowed; told inside the same transaction. */
public record AccountForgotten(long account) {}
