package no.bindeledd.notification;

import java.util.Map;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a service wants to tell a person.
 *
 * @param recipient e-mail address or telephone number as stored
 * @param account whose it is, if known: its e-mail address is the way out when SMS is not set up
 * @param municipality on whose behalf, if any
 * @param template folder below {@code mail/}
 * @param values the template's named values; each is put on one line unless it is {@link Lines}
 * @param onceKey a second message with the same key is not written, ever; at most 120 letters
 */
public record Message(
    ChannelKind channel,
    String recipient,
    @Nullable Long account,
    @Nullable Long municipality,
    String template,
    Language language,
    Map<String, Object> values,
    @Nullable String onceKey) {

  public Message {
    values = Map.copyOf(values);
  }

  public static Message email(
      String to, String template, Language language, Map<String, Object> values) {
    return new Message(ChannelKind.EMAIL, to, null, null, template, language, values, null);
  }

  public static Message sms(
      String to, String template, Language language, Map<String, Object> values) {
    return new Message(ChannelKind.SMS, to, null, null, template, language, values, null);
  }

  public Message toAccount(long id) {
    return new Message(channel, recipient, id, municipality, template, language, values, onceKey);
  }

  public Message fromMunicipality(@Nullable Long id) {
    return new Message(channel, recipient, account, id, template, language, values, onceKey);
  }

  public Message once(String key) {
    return new Message(channel, recipient, account, municipality, template, language, values, key);
  }

  /** A value that may have several lines, such as the reasons in a letter. */
  public record Lines(String text) {}
}
