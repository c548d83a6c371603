package no.bindeledd.faults;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.FORM_DRAFT;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_DECISION;
import static no.bindeledd.schema.Tables.GRANT_LETTER;
import static no.bindeledd.schema.Tables.GRANT_RECOMMENDATION;
import static no.bindeledd.schema.Tables.GRANT_ROUND;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.ONE_TIME_LINK;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.SCHEDULED_TASKS;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.SUGGESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.selectOne;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.bindeledd.faults.Accepted.Kind;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.TestDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Kill -9, three times on the same database, while people type, sign up, answer, decide and ask for
 * codes and while jobs run. What was accepted is there, once; nothing is half-written; what was
 * still to be sent is sent, once. Once with the embedded database, which must reach its file before
 * it says so, and once with a server.
 */
@Tag("process")
@Tag("database")
class CrashTest {
  private static final int KILLS = 3;
  private static final int TIMES = 6;
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private static final List<Accepted> ACCEPTED = new ArrayList<>();
  @TempDir static Path folder;
  private static ConfigurableApplicationContext after;
  private static DSLContext db;

  @BeforeAll
  static void killAndStartAgain() throws Exception {
    Map<String, String> database = database();
    var moments = new Random();
    for (int i = 0; i < KILLS; i++) {
      try (var program = DoomedProgram.start(database)) {
        ACCEPTED.addAll(program.killInTheMiddle(TIMES, moments.nextLong(1, 400)));
      }
    }
    after = AfterCrash.start(database);
    db = after.getBean(DSLContext.class);
  }

  @AfterAll
  static void end() {
    if (after != null) {
      after.close();
    }
  }

  /** The embedded one as the program configures it: a file, and no waiting before it is written. */
  private static Map<String, String> database() {
    return System.getProperty("test.database", "h2").equals("h2")
        ? Map.of("bindeledd.data", folder.toString())
        : TestDatabase.create();
  }

  @Test
  void whatWasTypedIsThereAndWhole() {
    var farthest = new HashMap<Long, Long>();
    of(Kind.DRAFT).forEach(a -> farthest.merge(a.id(0), a.id(1), Math::max));
    assertThat(farthest).hasSize(KILLS);
    farthest.forEach(
        (account, length) -> {
          Map<String, String> fields =
              after
                  .getBean(Drafts.class)
                  .find(new Caller.Self(account, Assurance.CODE), BusyPeople.FORM, 0)
                  .orElseThrow()
                  .fields();
          assertThat(fields).containsOnlyKeys(BusyPeople.FIELDS);
          assertThat(Set.copyOf(fields.values()))
              .singleElement()
              .satisfies(text -> assertThat(Long.valueOf(text)).isBetween(length, length + 1));
        });
    assertThat(db.fetchCount(FORM_DRAFT)).isEqualTo(KILLS);
  }

  @Test
  void everyPlaceIsThereOnceAndNoneWasGivenTwice() {
    for (Accepted place : of(Kind.PLACE)) {
      assertThat(places(place.id(1), place.id(2))).as(place.toString()).isOne();
    }
    db.selectFrom(ACTIVITY)
        .fetch()
        .forEach(
            activity ->
                assertThat(activity.getPlacesTaken())
                    .isEqualTo(
                        db.fetchCount(
                            SIGN_UP,
                            SIGN_UP.ACTIVITY_ID.eq(activity.getId()),
                            SIGN_UP.STATE.eq("TAKEN")))
                    .isLessThanOrEqualTo(Objects.requireNonNull(activity.getCapacity())));
    assertThat(subjectsOf("TAKE_PLACE"))
        .as("each place with its history, and no history without its place")
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(db.select(SIGN_UP.ID).from(SIGN_UP).fetch(SIGN_UP.ID));
  }

  @Test
  void everyYesIsThereWithItsPlaceAndItsMessage() {
    for (Accepted yes : of(Kind.YES)) {
      assertThat(
              db.fetchCount(
                  SUGGESTION, SUGGESTION.ID.eq(yes.id(1)), SUGGESTION.STATE.eq("ACCEPTED")))
          .as(yes.toString())
          .isOne();
      assertThat(places(yes.id(3), yes.id(2))).isOne();
      assertThat(templatesTo(yes.id(2)))
          .as(yes.toString())
          .containsOnlyOnce("suggestion", "place-confirmed");
    }
    assertThat(subjectsOf("ANSWER_SUGGESTION"))
        .containsExactlyInAnyOrderElementsOf(
            db.select(SUGGESTION.ID)
                .from(SUGGESTION)
                .where(SUGGESTION.STATE.eq("ACCEPTED"))
                .fetch(SUGGESTION.ID));
    int suggestions = db.fetchCount(SUGGESTION);
    assertThat(suggestionsWithoutMessage()).isEmpty();
    assertThat(messages(OUTBOX_MESSAGE.TEMPLATE.eq("suggestion"))).isEqualTo(suggestions);
    assertThat(db.fetchCount(ONE_TIME_LINK, ONE_TIME_LINK.PURPOSE.eq("SUGGESTION")))
        .isEqualTo(suggestions);
  }

  @Test
  void everyRecommendationAndDecisionIsThereWithItsLetter() {
    for (Accepted recommended : of(Kind.RECOMMENDED)) {
      assertThat(
              db.fetchCount(
                  GRANT_RECOMMENDATION, GRANT_RECOMMENDATION.APPLICATION_ID.eq(recommended.id(1))))
          .isOne();
    }
    for (Accepted decided : of(Kind.DECIDED)) {
      assertThat(db.fetchCount(GRANT_DECISION, GRANT_DECISION.APPLICATION_ID.eq(decided.id(1))))
          .isOne();
    }
    Set<Long> granted =
        db.select(GRANT_APPLICATION.ID)
            .from(GRANT_APPLICATION)
            .where(GRANT_APPLICATION.STATE.eq("GRANTED"))
            .fetchSet(GRANT_APPLICATION.ID);
    assertThat(
            db.select(GRANT_DECISION.APPLICATION_ID)
                .from(GRANT_DECISION)
                .fetch(GRANT_DECISION.APPLICATION_ID))
        .containsExactlyInAnyOrderElementsOf(granted);
    assertThat(
            db.select(GRANT_LETTER.APPLICATION_ID)
                .from(GRANT_LETTER)
                .fetch(GRANT_LETTER.APPLICATION_ID))
        .containsExactlyInAnyOrderElementsOf(granted);
    assertThat(subjectsOf("DECIDE")).containsExactlyInAnyOrderElementsOf(granted);
    assertThat(messages(OUTBOX_MESSAGE.ONCE_KEY.like("grant-letter:%"))).isEqualTo(granted.size());
  }

  @Test
  void aRoundIsDecidedWhenItsLastApplicationIsAndNeverBefore() {
    Map<Long, List<String>> states =
        db.selectFrom(GRANT_APPLICATION)
            .fetchGroups(GRANT_APPLICATION.ROUND_ID, GRANT_APPLICATION.STATE);
    Map<Long, String> rounds =
        db.selectFrom(GRANT_ROUND).fetchMap(GRANT_ROUND.ID, GRANT_ROUND.STATE);
    assertThat(rounds.values()).contains("DECIDED");
    states.forEach(
        (round, ofApplications) ->
            assertThat("DECIDED".equals(rounds.get(round)))
                .as("round %s with %s", rounds.get(round), ofApplications)
                .isEqualTo(List.of("GRANTED", "GRANTED").equals(ofApplications)));
  }

  @Test
  void whatWasStillToBeSentIsSentOnce() {
    Set<String> waiting =
        db
            .selectFrom(OUTBOX_MESSAGE)
            .where(OUTBOX_MESSAGE.STATE.eq("WAITING"))
            .fetch(m -> Ids.toText(m.getId()))
            .stream()
            .collect(Collectors.toSet());
    assertThat(new HashSet<>(jobs("deliver-message"))).containsAll(waiting);

    after.getBean(TestClock.class).pass(Duration.ofHours(1));
    DueJobs due = after.getBean(DueJobs.class);
    due.reviveDead();
    due.run();

    assertThat(messages(OUTBOX_MESSAGE.STATE.ne("SENT"))).isZero();
    assertThat(jobs("deliver-message")).isEmpty();
    assertThat(jobs("sign-in-code")).isEmpty();
    for (Accepted asked : of(Kind.ASKED)) {
      String request = Ids.toText(asked.id(1));
      List<String> bodies =
          db.selectFrom(OUTBOX_MESSAGE)
              .where(OUTBOX_MESSAGE.ONCE_KEY.eq("sign-in-code-" + request))
              .fetch(OUTBOX_MESSAGE.BODY);
      assertThat(bodies).hasSize(1);
      Matcher code = CODE.matcher(bodies.getFirst());
      assertThat(code.find()).isTrue();
      assertThat(
              db.select(SIGN_IN_CODE.CODE_HASH)
                  .from(SIGN_IN_CODE)
                  .where(SIGN_IN_CODE.ID.eq(asked.id(1)))
                  .fetchSingle(SIGN_IN_CODE.CODE_HASH))
          .as("the code that was sent is the one that counts")
          .isEqualTo(Secrets.hash(request + ":" + code.group()));
    }
  }

  private static List<Accepted> of(Kind kind) {
    return DoomedProgram.of(ACCEPTED, kind).toList();
  }

  private static int places(long activity, long account) {
    return db.fetchCount(
        SIGN_UP,
        SIGN_UP.ACTIVITY_ID.eq(activity),
        SIGN_UP.ACCOUNT_ID.eq(account),
        SIGN_UP.STATE.eq("TAKEN"));
  }

  private static int messages(Condition... which) {
    return db.fetchCount(OUTBOX_MESSAGE, which);
  }

  /** With what else of their transaction is there. */
  private static List<String> suggestionsWithoutMessage() {
    return db.select(SUGGESTION.ID, SUGGESTION.STATE, SUGGESTION.VERSION)
        .from(SUGGESTION)
        .join(PARTICIPANT)
        .on(PARTICIPANT.MUNICIPALITY_ID.eq(SUGGESTION.MUNICIPALITY_ID))
        .and(PARTICIPANT.ID.eq(SUGGESTION.PARTICIPANT_ID))
        .whereNotExists(
            selectOne()
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(PARTICIPANT.ACCOUNT_ID))
                .and(OUTBOX_MESSAGE.TEMPLATE.eq("suggestion")))
        .fetch(
            r ->
                "%s version %d, %d in its history, %d links"
                    .formatted(
                        r.value2(),
                        r.value3(),
                        db.fetchCount(HISTORY, HISTORY.SUBJECT_ID.eq(r.value1())),
                        db.fetchCount(ONE_TIME_LINK, ONE_TIME_LINK.SUBJECT_ID.eq(r.value1()))));
  }

  private static List<String> templatesTo(long account) {
    return db.select(OUTBOX_MESSAGE.TEMPLATE)
        .from(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.ACCOUNT_ID.eq(account))
        .fetch(OUTBOX_MESSAGE.TEMPLATE);
  }

  private static List<Long> subjectsOf(String action) {
    return db.select(HISTORY.SUBJECT_ID)
        .from(HISTORY)
        .where(HISTORY.ACTION.eq(action))
        .fetch(HISTORY.SUBJECT_ID);
  }

  private static List<String> jobs(String name) {
    return db.select(SCHEDULED_TASKS.TASK_INSTANCE)
        .from(SCHEDULED_TASKS)
        .where(SCHEDULED_TASKS.TASK_NAME.eq(name))
        .fetch(SCHEDULED_TASKS.TASK_INSTANCE);
  }
}
