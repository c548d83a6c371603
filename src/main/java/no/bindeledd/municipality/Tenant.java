package no.bindeledd.municipality;

/**
 * A municipality that uses the portal, as whoever runs the machine sees it.
 *
 * @param units how many units it has made
 */
public record Tenant(Municipality municipality, int units) {}
