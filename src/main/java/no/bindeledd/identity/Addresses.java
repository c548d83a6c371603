package no.bindeledd.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One spelling for each address that a person may type: look-alikes stay different, capitals and
 * blanks do not matter, and an eight-digit number is Norwegian.
 */
public final class Addresses {
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern NORWEGIAN_PHONE = Pattern.compile("[2-9]\\d{7}");
  private static final Pattern PHONE = Pattern.compile("\\+\\d{8,15}");
  private static final int LONGEST = 254;

  private Addresses() {}

  /** An e-mail address or a telephone number in its one spelling, if it is one of these. */
  public static Optional<String> normalise(String typed) {
    String text =
        Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (EMAIL.matcher(text).matches()) {
      return Optional.of(text);
    }
    String digits = text.replaceAll("[\\s()-]", "").replaceFirst("^00", "+");
    if (NORWEGIAN_PHONE.matcher(digits).matches()) {
      return Optional.of("+47" + digits);
    }
    return PHONE.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
  }

  public static boolean isEmail(String address) {
    return address.indexOf('@') > 0;
  }
}
