package no.bindeledd.catalogue.web;

import java.util.regex.Pattern;

/**
 * What organisers wrote, for other programs. An e-mail address that somebody wrote into it stands
 * on the activity's page, where its owner put it for people to read; lists, feeds and the API hand
 * out thousands of texts at once and are what collectors of addresses read.
 */
final class PublicText {
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}(?:@|%40)[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+",
          Pattern.UNICODE_CASE);
  private static final String LEFT_OUT = "…";

  private PublicText() {}

  static String withoutEmail(String text) {
    return text.indexOf('@') < 0 && !text.contains("%40")
        ? text
        : EMAIL.matcher(text).replaceAll(LEFT_OUT);
  }
}
