package no.bindeledd.organisation.merge;

/**
 * Two rows became one organisation, or two again. Told inside the transaction of the change, so
 * that those who work in it hear of it if and only if it stands.
 *
 * @param municipality in which somebody decided it
 * @param merge the merge
 * @param survivor the one that goes on
 * @param name what the survivor is called
 * @param other the one that was, or is there again
 * @param otherName what that is called
 * @param undone whether they are two again
 */
public record OrganisationsMerged(
    long municipality,
    long merge,
    long survivor,
    String name,
    long other,
    String otherName,
    boolean undone) {}
