package no.bindeledd.foundation.retention;

import static no.bindeledd.schema.Tables.FORM_DRAFT;
import static no.bindeledd.schema.Tables.ONE_TIME_LINK;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.OWN_SESSION;
import static no.bindeledd.schema.Tables.REFUSAL;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.jobs.JobBoard;
import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.foundation.jobs.JobState;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class RetentionTest {
  @Autowired Retention retention;
  @Autowired DSLContext db;
  @Autowired Ids ids;
  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired Transactions transactions;
  @Autowired DueJobs due;
  @Autowired JobBoard board;

  @Test
  void aDraftGoesAfterSevenDaysAndNotBefore() {
    long account = world.account();
    draft(account, "old", ago(Duration.ofDays(7).plusHours(2)));
    draft(account, "young", ago(Duration.ofDays(7).minusHours(2)));
    assertThat(retention.runAll().get("form-drafts")).isPositive();
    assertThat(
            db.select(FORM_DRAFT.FORM)
                .from(FORM_DRAFT)
                .where(FORM_DRAFT.ACCOUNT_ID.eq(account))
                .fetch(FORM_DRAFT.FORM))
        .containsExactly("young");
  }

  @Test
  void moreThanOneBatchGoesInOneNight() {
    long account = world.account();
    var inserts = new ArrayList<org.jooq.Query>();
    for (int i = 0; i < 1100; i++) {
      inserts.add(
          db.insertInto(FORM_DRAFT)
              .set(FORM_DRAFT.ACCOUNT_ID, account)
              .set(FORM_DRAFT.FORM, "f")
              .set(FORM_DRAFT.SUBJECT_ID, (long) i)
              .set(FORM_DRAFT.CONTENT, "{}")
              .set(FORM_DRAFT.SAVED_AT, ago(Duration.ofDays(8))));
    }
    db.batch(inserts).execute();
    assertThat(retention.runAll().get("form-drafts")).isGreaterThanOrEqualTo(1100);
    assertThat(count(FORM_DRAFT, FORM_DRAFT.ACCOUNT_ID.eq(account))).isZero();
  }

  @Test
  void codesLinksAndOwnSessionsGoAfterTheyHaveExpired() {
    long account = world.account();
    long oldCode = code(ago(Duration.ofDays(2)));
    long freshCode = code(ago(Duration.ofHours(2)));
    String oldLink = link(ago(Duration.ofDays(31)));
    String freshLink = link(ago(Duration.ofDays(29)));
    ownSession(account, ago(Duration.ofMinutes(1)));
    retention.runAll();
    assertThat(count(SIGN_IN_CODE, SIGN_IN_CODE.ID.eq(oldCode))).isZero();
    assertThat(count(SIGN_IN_CODE, SIGN_IN_CODE.ID.eq(freshCode))).isOne();
    assertThat(count(ONE_TIME_LINK, ONE_TIME_LINK.TOKEN_HASH.eq(oldLink))).isZero();
    assertThat(count(ONE_TIME_LINK, ONE_TIME_LINK.TOKEN_HASH.eq(freshLink))).isOne();
    assertThat(count(OWN_SESSION, OWN_SESSION.ACCOUNT_ID.eq(account))).isZero();
  }

  @Test
  void aMessageLosesThePersonAfterThirtyDaysAndACodeAfterOne() {
    long letter = message("test-greeting", "SENT", Duration.ofDays(31));
    long youngLetter = message("test-greeting", "SENT", Duration.ofDays(29));
    long code = message("sign-in-code", "SENT", Duration.ofHours(30));
    long youngCode = message("sign-in-code", "SENT", Duration.ofHours(20));
    long stuck = message("test-greeting", "WAITING", Duration.ofDays(31));
    retention.runAll();
    assertThat(stateOf(letter)).isEqualTo("SENT");
    assertThat(personIn(letter)).containsOnly("");
    assertThat(personIn(youngLetter)).doesNotContain("");
    assertThat(personIn(code)).containsOnly("");
    assertThat(personIn(youngCode)).doesNotContain("");
    assertThat(stateOf(stuck)).isEqualTo("FAILED");
    assertThat(
            db.select(OUTBOX_MESSAGE.FAULT)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.ID.eq(stuck))
                .fetchOne(OUTBOX_MESSAGE.FAULT))
        .isEqualTo("EXPIRED");
  }

  @Test
  void aRefusalGoesAfterAYear() {
    long account = world.account();
    refusal(account, ago(Duration.ofDays(367)));
    refusal(account, ago(Duration.ofDays(363)));
    retention.runAll();
    assertThat(count(REFUSAL, REFUSAL.ACCOUNT_ID.eq(account))).isOne();
  }

  @Test
  void aSecondRunFindsNothing() {
    draft(world.account(), "old", ago(Duration.ofDays(8)));
    message("test-greeting", "SENT", Duration.ofDays(31));
    retention.runAll();
    assertThat(retention.runAll().values()).containsOnly(0);
  }

  @Test
  void anEntryThatFailsDoesNotKeepTheOthers() {
    var done = new ArrayList<String>();
    var broken =
        entry(
            "broken",
            (before, most) -> {
              throw new IllegalStateException("table is locked");
            });
    var working =
        entry(
            "working",
            (before, most) -> {
              done.add("working");
              return 0;
            });
    var both =
        new Retention(
            List.of(() -> List.of(broken, working)),
            transactions,
            new SimpleMeterRegistry(),
            clock);
    assertThatThrownBy(both::runAll)
        .isInstanceOf(JobFault.class)
        .hasMessage("Retention failed for broken");
    assertThat(done).containsExactly("working");
  }

  @Test
  void theNightlyJobCarriesTheRegistryOut() {
    long account = world.account();
    draft(account, "old", ago(Duration.ofDays(8)));
    due.startRecurring();
    assertThat(board.list(JobState.WAITING, 0, 1000))
        .anySatisfy(
            job -> {
              assertThat(job.job()).isEqualTo("retention");
              assertThat(job.recurring()).isTrue();
              assertThat(job.next()).isBefore(clock.instant().plus(Duration.ofHours(25)));
            });
    clock.pass(Duration.ofHours(25));
    due.run();
    assertThat(count(FORM_DRAFT, FORM_DRAFT.ACCOUNT_ID.eq(account))).isZero();
  }

  private static PersonalEntry entry(String name, Ending.Deletion deletion) {
    return new PersonalEntry(
        name,
        name,
        "",
        "",
        Controller.OPERATOR,
        "",
        LegalBasis.CONSENT,
        new Ending.After(Period.ofDays(1), "at", "row deleted", deletion));
  }

  private Instant ago(Duration duration) {
    return clock.instant().minus(duration);
  }

  private void draft(long account, String form, Instant savedAt) {
    db.insertInto(FORM_DRAFT)
        .set(FORM_DRAFT.ACCOUNT_ID, account)
        .set(FORM_DRAFT.FORM, form)
        .set(FORM_DRAFT.SUBJECT_ID, 0L)
        .set(FORM_DRAFT.CONTENT, "{}")
        .set(FORM_DRAFT.SAVED_AT, savedAt)
        .execute();
  }

  private long code(Instant expires) {
    long id = ids.next();
    db.insertInto(SIGN_IN_CODE)
        .set(SIGN_IN_CODE.ID, id)
        .set(SIGN_IN_CODE.ADDRESS_HASH, Secrets.hash("x"))
        .set(SIGN_IN_CODE.CODE_HASH, "")
        .set(SIGN_IN_CODE.ASKED_AT, expires)
        .set(SIGN_IN_CODE.EXPIRES_AT, expires)
        .set(SIGN_IN_CODE.ATTEMPTS, 0)
        .execute();
    return id;
  }

  private String link(Instant expires) {
    String hash = Secrets.hash(Secrets.token());
    db.insertInto(ONE_TIME_LINK)
        .set(ONE_TIME_LINK.TOKEN_HASH, hash)
        .set(ONE_TIME_LINK.PURPOSE, "test")
        .set(ONE_TIME_LINK.SUBJECT_ID, 1L)
        .set(ONE_TIME_LINK.CREATED_AT, expires)
        .set(ONE_TIME_LINK.EXPIRES_AT, expires)
        .execute();
    return hash;
  }

  private void ownSession(long account, Instant expires) {
    db.insertInto(OWN_SESSION)
        .set(OWN_SESSION.TOKEN_HASH, Secrets.hash(Secrets.token()))
        .set(OWN_SESSION.ACCOUNT_ID, account)
        .set(OWN_SESSION.CREATED_AT, expires)
        .set(OWN_SESSION.EXPIRES_AT, expires)
        .execute();
  }

  private void refusal(long account, Instant at) {
    db.insertInto(REFUSAL)
        .set(REFUSAL.ID, ids.next())
        .set(REFUSAL.AT, at)
        .set(REFUSAL.ACCOUNT_ID, account)
        .set(REFUSAL.ACTION, "TEST")
        .execute();
  }

  private long message(String template, String state, Duration age) {
    long id = ids.next();
    db.insertInto(OUTBOX_MESSAGE)
        .set(OUTBOX_MESSAGE.ID, id)
        .set(OUTBOX_MESSAGE.CHANNEL, "EMAIL")
        .set(OUTBOX_MESSAGE.RECIPIENT, "r" + id + "@example.org")
        .set(OUTBOX_MESSAGE.ACCOUNT_ID, 1L)
        .set(OUTBOX_MESSAGE.TEMPLATE, template)
        .set(OUTBOX_MESSAGE.LANGUAGE, "nb")
        .set(OUTBOX_MESSAGE.SUBJECT, "Emne")
        .set(OUTBOX_MESSAGE.BODY, "Tekst")
        .set(OUTBOX_MESSAGE.STATE, state)
        .set(OUTBOX_MESSAGE.CREATED_AT, ago(age))
        .set(OUTBOX_MESSAGE.ATTEMPTS, 0)
        .execute();
    return id;
  }

  /** Address, subject and body; the account as text, "" when there is none. */
  private List<String> personIn(long message) {
    var row = db.selectFrom(OUTBOX_MESSAGE).where(OUTBOX_MESSAGE.ID.eq(message)).fetchSingle();
    return List.of(
        row.getRecipient(),
        row.getSubject(),
        row.getBody(),
        row.getAccountId() == null ? "" : "account");
  }

  private String stateOf(long message) {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ID.eq(message))
        .fetchSingle()
        .getState();
  }

  private int count(Table<?> table, Condition condition) {
    return db.fetchCount(table, condition);
  }
}
