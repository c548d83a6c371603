package no.bindeledd.municipality;

/**
 * A unit is called otherwise, or reached otherwise. Told inside the transaction of the change, so
 * that whatever shows it to the public follows or the change does not stand.
 */
public record UnitChanged(long municipality, long unit) {}
