package no.bindeledd.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from sender of every mail
 * @param fromName how the sender is called in the reader's mail program
 */
@ConfigurationProperties("bindeledd.mail")
record MailProperties(
    @DefaultValue("no-reply@example.org") String from, @DefaultValue("Bindeledd") String fromName) {

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
