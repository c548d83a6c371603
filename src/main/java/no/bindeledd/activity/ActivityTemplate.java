package no.bindeledd.activity;

/**
 * What an owner begins new activities with.
 *
 * @param name by which its owner knows it
 * @param content without sessions and area
 */
public record ActivityTemplate(
    long municipality, long id, Owner owner, String name, ActivityContent content) {}
