package no.bindeledd.activity;

/**
 * What the public sees otherwise than before, or no longer.
 *
 * @param id roughly in the order of time; a row may be seen after others with a higher one
 */
public record CatalogueChange(long id, ActivityKey activity) {}
