package no.bindeledd.notification;

import java.util.regex.Pattern;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;

/**
 * What may stand as an address. Narrower than RFC 5322 allows: quoted local parts, comments, lists
 * and source routes are how other headers and other people get in.
 */
final class Recipients {
  private static final int EMAIL_LENGTH = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
              + "[\\p{L}\\p{N}-]{2,63}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,19}");

  private Recipients() {}

  /**
   * @throws Rejected if no message may be sent there
   */
  static void require(ChannelKind channel, String recipient) {
    Pattern pattern =
        switch (channel) {
          case EMAIL -> EMAIL;
          case SMS -> PHONE;
        };
    if (recipient.length() > EMAIL_LENGTH || !pattern.matcher(recipient).matches()) {
      throw new Rejected(Reason.at("recipient", "notification.error.recipient"));
    }
  }
}
