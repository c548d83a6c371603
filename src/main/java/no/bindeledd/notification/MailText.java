package no.bindeledd.notification;

/**
 * A message as it will be read.
 *
 * @param subject one line
 */
record MailText(String subject, String body) {}
