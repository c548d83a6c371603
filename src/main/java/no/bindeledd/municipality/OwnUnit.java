package no.bindeledd.municipality;

/** A unit of one's own municipality, with the version that a change of it must name. */
public record OwnUnit(long id, UnitContent content, long version) {}
