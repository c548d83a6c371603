package no.bindeledd.directory;

import java.time.Instant;

/**
 * Something that an organisation invites to.
 *
 * @param next when people meet next, or the last day when they no longer do
 */
public record DirectoryActivity(long id, String title, Instant next) {}
