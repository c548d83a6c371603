package no.bindeledd.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that a municipality brings into the portal.
 *
 * @param number nine digits, missing for informal groups
 */
public record NewOrganisation(String name, Organisation.Kind kind, @Nullable String number) {}
