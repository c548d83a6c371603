package no.bindeledd.people;

/**
 * What a caseworker writes about somebody new.
 *
 * @param address e-mail address or mobile number at which the person is reached
 */
public record Registration(String address, Profile profile) {}
