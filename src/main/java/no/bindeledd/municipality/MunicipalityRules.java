package no.bindeledd.municipality;

/**
 * How a municipality wants the portal to be used in it.
 *
 * @param firstLook whether a coordinator looks at the first activity of a new organisation before
 *     the public sees it
 * @param version that a change of them must name
 */
public record MunicipalityRules(boolean firstLook, long version) {}
