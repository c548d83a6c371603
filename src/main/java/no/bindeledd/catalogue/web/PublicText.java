package no.bindeledd.catalogue.web;

import no.bindeledd.foundation.text.ContactDetails;

/**
 * What organisers wrote, for other programs. An e-mail address that somebody wrote into it stands
 * on the activity's page, where its owner put it for people to read; lists, feeds and the API hand
 * out thousands of texts at once and are what collectors of addresses read.
 */
final class PublicText {
  private PublicText() {}

  static String withoutEmail(String text) {
    return ContactDetails.withoutEmail(text);
  }
}
