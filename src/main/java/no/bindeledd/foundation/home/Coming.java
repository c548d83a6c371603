package no.bindeledd.foundation.home;

import java.time.Instant;

/**
 * Something that happens next.
 *
 * @param at by which what comes first stands first
 * @param when the same in words
 * @param title what it is called by those who made it
 * @param path the view that it opens, below /app
 */
public record Coming(Instant at, String when, String title, String path) {}
