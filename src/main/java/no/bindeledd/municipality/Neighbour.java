package no.bindeledd.municipality;

/**
 * Another municipality, as one sees it.
 *
 * @param borders whether it lies beside this one
 * @param accepted whether what it shares is shown here
 */
public record Neighbour(Municipality municipality, boolean borders, boolean accepted) {}
