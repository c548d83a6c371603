package no.bindeledd.grant.application;

import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who gets receipts and letters about an application.
 *
 * @param languageForm bokmål or nynorsk: the form in which the organisation is written to
 * @param submitter the account that sent the application
 */
public record Applicant(
    String organisationName,
    @Nullable String organisationEmail,
    Language languageForm,
    long submitter,
    @Nullable String submitterEmail,
    Language submitterLanguage) {

  /** Where letters go: to the organisation, or to who sent the application. */
  public @Nullable String letterEmail() {
    return organisationEmail == null ? submitterEmail : organisationEmail;
  }

  /** Where the receipt goes: to who sent the application, or to the organisation. */
  public @Nullable String receiptEmail() {
    return submitterEmail == null ? organisationEmail : submitterEmail;
  }

  /** Shows in no log. */
  @Override
  public String toString() {
    return "Applicant";
  }
}
