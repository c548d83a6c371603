package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Abuse case 13, its first half: line breaks in what people write never become headers or lines of
 * their own in a mail; {@code DispatchTest} and the mail tests show the same at the SMTP server.
 */
@IntegrationTest
class LineBreaksInTitlesTest {
  @Autowired ApplicationContext context;
  @Autowired DSLContext db;

  private GrantWorld grants;

  @BeforeEach
  void aTown() {
    grants = new GrantWorld(context);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Språkkafé\r\nBcc: all@example.org",
        "Språkkafé\nBcc: all@example.org",
        "Språkkafé\rBcc: all@example.org",
        "Språkkafé\u2028Bcc: all@example.org",
        "Språkkafé\u0085Bcc: all@example.org",
        "Språkkafé\r\n\r\nBcc: all@example.org\r\n."
      })
  void aTitleStaysOneLineOfTheReceipt(String title) {
    var applicant = grants.applicant();
    var round = grants.openRound();
    Throwable refused = catchThrowable(() -> grants.submitted(applicant, round, title, 100_000));
    if (refused != null) {
      assertThat(refused).isInstanceOf(Rejected.class);
      return;
    }
    assertThat(context.getBean(ApplicationService.class).own(applicant)).hasSize(1);
    var receipts =
        db.selectFrom(OUTBOX_MESSAGE)
            .where(OUTBOX_MESSAGE.MUNICIPALITY_ID.eq(grants.municipality))
            .fetch();
    assertThat(receipts).isNotEmpty();
    receipts.forEach(
        receipt -> {
          assertThat(receipt.getSubject()).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029]");
          assertThat(receipt.getBody().lines()).noneMatch(line -> line.startsWith("Bcc:"));
          assertThat(receipt.getRecipient()).doesNotContain("all@example.org");
        });
  }
}
