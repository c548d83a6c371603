package no.bindeledd.municipality;

import java.util.Set;

/**
 * How a municipality wants the portal to be used in it.
 *
 * @param firstLook whether a coordinator looks at the first activity of a new organisation before
 *     the public sees it
 * @param shows the municipalities whose shared offers it shows
 * @param version that a change of them must name
 */
public record MunicipalityRules(boolean firstLook, Set<Long> shows, long version) {}
