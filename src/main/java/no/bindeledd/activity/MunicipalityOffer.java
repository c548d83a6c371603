package no.bindeledd.activity;

/**
 * What is found in a municipality.
 *
 * @param activities how many published ones, with those that others share with it
 * @param own how many of them are there
 */
public record MunicipalityOffer(
    long municipality, String slug, String name, int activities, int own) {}
