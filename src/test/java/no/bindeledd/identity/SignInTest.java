package no.bindeledd.identity;

import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.SCHEDULED_TASKS;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.jobs.Job;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.Statements;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Codes: short-lived, guessed in vain, and silent about who has an account (abuse case 5). */
@IntegrationTest
class SignInTest {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  @Autowired World world;
  @Autowired SignInService signIn;
  @Autowired DueJobs due;
  @Autowired List<Job> jobs;
  @Autowired DSLContext db;

  @Test
  void theRightCodeOpensOnce() {
    long account = world.account();
    long request = ask(world.emailOf(account));
    String code = codes(account).getFirst();
    assertThat(signIn.useCode(Caller.ANYONE, request, code))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(account));
    assertThat(signIn.useCode(Caller.ANYONE, request, code)).isEmpty();
  }

  @Test
  void wrongCodesAreCountedAndThenTheRightOneIsWorthNothing() {
    long account = world.account();
    long request = ask(world.emailOf(account));
    String code = codes(account).getFirst();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.useCode(Caller.ANYONE, request, "x" + i)).isEmpty();
    }
    assertThat(signIn.useCode(Caller.ANYONE, request, code)).isEmpty();
  }

  @Test
  void aCodeFitsItsOwnRequestOnlyAndNotForLong() {
    long account = world.account();
    long request = ask(world.emailOf(account));
    String code = codes(account).getFirst();
    long other = ask(world.emailOf(world.account()));
    assertThat(signIn.useCode(Caller.ANYONE, other, code)).isEmpty();
    assertThat(signIn.useCode(Caller.ANYONE, 1, code)).isEmpty();
    db.update(SIGN_IN_CODE)
        .set(
            SIGN_IN_CODE.EXPIRES_AT,
            db.select(SIGN_IN_CODE.ASKED_AT)
                .from(SIGN_IN_CODE)
                .where(SIGN_IN_CODE.ID.eq(request))
                .fetchSingle(SIGN_IN_CODE.ASKED_AT)
                .minus(Duration.ofSeconds(1)))
        .where(SIGN_IN_CODE.ID.eq(request))
        .execute();
    assertThat(signIn.useCode(Caller.ANYONE, request, code)).isEmpty();
  }

  @Test
  void theSixthCodeInARowIsNotSentAndNobodyIsTold() {
    long account = world.account();
    for (int i = 0; i < 6; i++) {
      assertThat(ask(world.emailOf(account))).isPositive();
    }
    assertThat(codes(account)).hasSize(5);
  }

  @Test
  void anUnknownAddressCostsTheSameWork() {
    String unknown = "nobody-" + Ids.toText(world.account()) + "@example.org";
    String known = world.emailOf(world.account());
    work(known + ".warm-up");
    Work forKnown = work(known);
    assertThat(work(unknown)).isEqualTo(forKnown);
    assertThat(forKnown.rows()).isEqualTo(2);
  }

  @Test
  void aJobThatRunsAgainAfterACrashLeavesTheCodeThatWasSent() {
    long account = world.account();
    long request = signIn.askForCode(Caller.ANYONE, world.emailOf(account));
    Job send = jobs.stream().filter(job -> job.name().equals(SendCode.NAME)).findFirst().get();
    send.run(Ids.toText(request) + " EMAIL");
    send.run(Ids.toText(request) + " EMAIL");
    assertThat(codes(account)).hasSize(1);
    assertThat(signIn.useCode(Caller.ANYONE, request, codes(account).getFirst())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ola",
        "ola@localhost",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org,b@example.org",
        "' or 1=1 --",
        "12345",
        "+47 123"
      })
  void whatIsNoAddressIsSaidAtTheField(String typed) {
    assertThatThrownBy(() -> signIn.askForCode(Caller.ANYONE, typed))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.reasons().getFirst().field()).isEqualTo("address"));
  }

  private long ask(String address) {
    long request = signIn.askForCode(Caller.ANYONE, address);
    due.run();
    return request;
  }

  private List<String> codes(long account) {
    return db.select(OUTBOX_MESSAGE.BODY)
        .from(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(account))
        .orderBy(OUTBOX_MESSAGE.CREATED_AT)
        .fetch(
            row -> {
              Matcher code = CODE.matcher(row.value1());
              assertThat(code.find()).isTrue();
              return code.group();
            });
  }

  /** What asking for a code does in the database: the statements, and the rows they leave. */
  private Work work(String address) {
    int before = rows();
    List<String> statements = Statements.of(db, () -> signIn.askForCode(Caller.ANYONE, address));
    return new Work(statements, rows() - before);
  }

  private int rows() {
    return db.fetchCount(SIGN_IN_CODE)
        + db.fetchCount(SCHEDULED_TASKS, SCHEDULED_TASKS.TASK_NAME.eq(SendCode.NAME));
  }

  private record Work(List<String> statements, int rows) {}
}
