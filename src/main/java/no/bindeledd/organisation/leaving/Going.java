package no.bindeledd.organisation.leaving;

/**
 * What an organisation has going in a municipality.
 *
 * @param activities that are published
 * @param places in them that people have
 */
public record Going(int activities, int places) {}
