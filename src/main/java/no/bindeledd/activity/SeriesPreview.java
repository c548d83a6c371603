package no.bindeledd.activity;

/**
 * What a change would do, before it is done.
 *
 * @param begun sessions that have begun and stay as they were
 * @param attended those of them of which it is known who came
 * @param told how many people have a place and will be told, if anything changes for them
 */
public record SeriesPreview(SeriesPlan plan, int begun, int attended, int told) {}
