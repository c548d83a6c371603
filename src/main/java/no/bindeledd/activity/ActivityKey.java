package no.bindeledd.activity;

/** An activity by its two keys. */
public record ActivityKey(long municipality, long id) {}
