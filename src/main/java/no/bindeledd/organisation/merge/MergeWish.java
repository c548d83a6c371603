package no.bindeledd.organisation.merge;

import java.util.Set;

/**
 * How two shall become one.
 *
 * @param survivorVersion as it was when somebody looked at the two
 * @param fromMerged the fields in which what the other says is right
 */
public record MergeWish(
    long survivor,
    long survivorVersion,
    long merged,
    long mergedVersion,
    Set<OrganisationField> fromMerged) {}
