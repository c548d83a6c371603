package no.bindeledd.municipality;

/**
 * A municipality shows what another shares with it from now on, or no longer. Told inside the
 * transaction of the change, so that whatever shows it to the public follows or the change does not
 * stand.
 */
public record NeighbourChosen(long municipality, long neighbour, boolean accepted) {}
