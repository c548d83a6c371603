package no.bindeledd.identity;

/**
 * Which members to list.
 *
 * @param text part of a name or an address; empty for all
 * @param ended those whose role is over, or else those whose role counts or will count
 */
public record MemberFilter(String text, boolean ended) {}
