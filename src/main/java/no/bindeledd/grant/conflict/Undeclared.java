package no.bindeledd.grant.conflict;

import no.bindeledd.grant.Ref;

/** All that somebody knows of an application before they have answered for their ties to it. */
public record Undeclared(Ref application, String organisationName, String title) {}
