package no.bindeledd.catalogue.web;

import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Wording;
import no.bindeledd.foundation.text.ContactDetails;

/**
 * What organisers wrote, for other programs. An e-mail address that somebody wrote into it stands
 * on the activity's page, where its owner put it for people to read; lists, feeds and the API hand
 * out thousands of texts at once and are what collectors of addresses read.
 */
final class PublicText {
  private PublicText() {}

  static String title(Page page, PublicActivity activity) {
    return withoutEmail(activity.title(page.language()).text());
  }

  /** In the language of the page where it stands in that; says so where a machine wrote it. */
  static String description(Page page, PublicActivity activity) {
    Wording wording = activity.description(page.language());
    return withoutEmail(wording.text()) + label(page, wording);
  }

  /** The beginning of that. */
  static String beginning(Page page, PublicActivity activity) {
    Wording wording = activity.description(page.language());
    return withoutEmail(Excerpt.of(wording.text())) + label(page, wording);
  }

  private static String label(Page page, Wording wording) {
    return wording.byMachine() ? "\n" + page.t().get("catalogue.activity.byMachine") : "";
  }

  static String withoutEmail(String text) {
    return ContactDetails.withoutEmail(text);
  }
}
