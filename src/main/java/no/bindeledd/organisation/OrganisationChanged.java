package no.bindeledd.organisation;

/**
 * An organisation is called otherwise, or reached otherwise. Told inside the transaction of the
 * change, so that whatever shows it to the public follows or the change does not stand.
 */
public record OrganisationChanged(long organisation) {}
