package no.bindeledd.organisation;

/** One's own organisation, with the version that a change of it must name. */
public record OwnOrganisation(long id, OrganisationProfile profile, long version) {}
