package no.bindeledd.grant.application;

/** Norwegian bank account numbers: eleven digits, the last of which checks the others. */
public final class BankAccount {
  private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final int DIGITS = WEIGHTS.length + 1;

  private BankAccount() {}

  /** Without the spaces and dots in which people write it. */
  public static String digits(String written) {
    return written.replaceAll("[ .\\u00a0]", "");
  }

  /** Eleven digits whose last is the check digit (modulus 11). */
  public static boolean isValid(String written) {
    String digits = digits(written);
    if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    int rest = sum % 11;
    int last = digits.charAt(DIGITS - 1) - '0';
    return rest == 0 ? last == 0 : rest != 1 && last == 11 - rest;
  }

  /** "1234 56 78903", or as it was written where it is no account number. */
  public static String pretty(String written) {
    String digits = digits(written);
    return digits.length() == DIGITS
        ? digits.substring(0, 4) + " " + digits.substring(4, 6) + " " + digits.substring(6)
        : written;
  }
}
