package no.bindeledd.activity;

/** How many published activities a municipality has. */
public record MunicipalityOffer(long municipality, String slug, String name, int activities) {}
