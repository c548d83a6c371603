package no.bindeledd.organisation;

/**
 * Norwegian organisation numbers: nine digits, the last of which checks the others (modulus 11,
 * weights 3, 2, 7, 6, 5, 4, 3, 2; Brønnøysundregistrene).
 */
public final class OrganisationNumber {
  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int DIGITS = WEIGHTS.length + 1;

  private OrganisationNumber() {}

  /** Without the spaces in which people write it. */
  public static String digits(String written) {
    return written.replaceAll("[ .\\u00a0]", "");
  }

  /** Nine digits, without spaces, whose last is the check digit. */
  public static boolean isValid(String digits) {
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
}
