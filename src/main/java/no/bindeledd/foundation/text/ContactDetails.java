package no.bindeledd.foundation.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand as the public contact details of an organisation or a unit. */
public final class ContactDetails {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_PHONE = 30;
  private static final int LONGEST_WEBSITE = 200;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
  private static final Pattern LINK =
      Pattern.compile(
          "(?iu)://|\\bwww\\.|\\b[\\p{L}\\p{N}-]+\\."
              + "(?:no|com|net|org|info|biz|eu|io|co|ru|ua|uk|me|ly|gl|app|dev|xyz|top|shop|site"
              + "|online|link|click|live)\\b");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{1,28}");

  private ContactDetails() {}

  public static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  /** Whether an e-mail address stands somewhere in it. */
  public static boolean holdsEmail(String text) {
    return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
  }

  /** The text with "…" in place of every e-mail address. */
  public static String withoutEmail(String text) {
    return text.indexOf('@') >= 0 ? EMAIL.matcher(text).replaceAll("…") : text;
  }

  /** Whether something stands in it that a program would make a link of. */
  public static boolean holdsLink(String text) {
    return LINK.matcher(text).find();
  }

  public static boolean isPhone(String text) {
    return text.length() <= LONGEST_PHONE && PHONE.matcher(text).matches();
  }

  /** With or without "https://" in front; nothing but a page of the web. */
  public static boolean isWebsite(String text) {
    if (text.length() > LONGEST_WEBSITE || text.chars().anyMatch(Character::isWhitespace)) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    boolean complete = lower.startsWith("https://") || lower.startsWith("http://");
    try {
      String host = new URI(complete ? text : "https://" + text).getHost();
      return host != null && host.indexOf('.') > 0 && (complete || lower.indexOf(':') < 0);
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /** What was typed without blanks around it; nothing for nothing. */
  public static @Nullable String orNothing(String typed) {
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }
}
