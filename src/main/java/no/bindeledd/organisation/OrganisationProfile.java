package no.bindeledd.organisation;

import org.jspecify.annotations.Nullable;

/** What an organisation says of itself, where everybody can read it. */
public record OrganisationProfile(
    String name,
    @Nullable String purpose,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String website) {}
