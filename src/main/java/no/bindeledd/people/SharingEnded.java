package no.bindeledd.people;

/**
 * A unit no longer sees a participant. Told inside the transaction that ends it, so that whatever
 * rests on the sharing ends with it or the change does not stand.
 */
public record SharingEnded(long municipality, long participant, long unit) {}
