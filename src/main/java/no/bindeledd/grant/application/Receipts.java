package no.bindeledd.grant.application;

import java.util.Map;
import java.util.Objects;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/** Tells the person who sent an application that it is in, in their own language. */
@Component
class Receipts {
  private final ApplicationRepository applications;
  private final Dispatch dispatch;

  Receipts(ApplicationRepository applications, Dispatch dispatch) {
    this.applications = applications;
    this.dispatch = dispatch;
  }

  void send(Application application, Round round, Receipt receipt) {
    Applicant applicant = applications.applicant(application.ref());
    String to = applicant.receiptEmail();
    if (to == null) {
      return; // the receipt stands in the portal
    }
    var words = new Words(applicant.submitterLanguage());
    dispatch.send(
        Message.email(
                to,
                "application-receipt",
                applicant.submitterLanguage(),
                Map.of(
                    "organisation", applicant.organisationName(),
                    "title", application.content().title(),
                    "round", round.terms().name(),
                    "number", receipt.number(),
                    "received", words.moment(receipt.submittedAt()),
                    "answerBy", answerBy(round.terms(), words),
                    "amount", words.kroner(application.content().amountOrZero())))
            .toAccount(applicant.submitter())
            .fromMunicipality(application.ref().municipality())
            .once("application-receipt:" + application.number()));
  }

  private static String answerBy(Terms terms, Words words) {
    // A round without this day is not announced, and takes no applications.
    return words.date(Objects.requireNonNull(terms.decidedBy()));
  }
}
