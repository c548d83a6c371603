package no.bindeledd.organisation.merge;

import java.util.List;
import java.util.Set;

/**
 * What a merge of two would mean, for whoever decides.
 *
 * @param survives which of the two is proposed to go on: the one with a number, else the older one
 * @param differing the fields in which both say something and not the same
 * @param alike what the two have in common, where anything was found
 */
public record MergePreview(
    MergeSide first,
    MergeSide second,
    long survives,
    Set<OrganisationField> differing,
    List<MergeSide.Follows> followsFirst,
    List<MergeSide.Follows> followsSecond,
    Alike alike) {}
