package no.bindeledd.activity;

import java.time.Instant;

/**
 * A time at which somebody would have to be in two places.
 *
 * @param title of what they have a place in already
 * @param from when the session begins that they ask about
 */
public record Collision(String title, Instant from, Instant to) {}
