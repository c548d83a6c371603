package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.QuestionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Addresses;
import no.bindeledd.identity.PersonAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Somebody asks whoever offers an activity, and gets an answer, and neither learns the other's
 * address: the portal carries both.
 */
@Service
public class QuestionService {
  public static final int LONGEST_ANSWER = 2000;

  private static final Duration WINDOW = Duration.ofDays(1);

  /** More nobody asks in earnest in a day. */
  private static final int PER_ADDRESS = 5;

  /** More than wait already do not help whoever has to answer. */
  private static final int MOST_OPEN = 30;

  private static final int MOST_SHOWN = 200;

  private final QuestionRepository questions;
  private final ActivityRepository activities;
  private final OrganiserLetters organisers;
  private final AnswerLetters answers;
  private final PersonAccounts accounts;
  private final Owners owners;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  QuestionService(
      QuestionRepository questions,
      ActivityRepository activities,
      OrganiserLetters organisers,
      AnswerLetters answers,
      PersonAccounts accounts,
      Owners owners,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.questions = questions;
    this.activities = activities;
    this.organisers = organisers;
    this.answers = answers;
    this.accounts = accounts;
    this.owners = owners;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Asks. The organiser is told that there is a question, once until they have settled what waits.
   * An address that has asked too often is not heard for a while, without being told so.
   *
   * @param onceKey of the form in which it was written: sent twice, it counts once
   * @throws NotFound if it is not published
   * @throws Rejected with what is wrong at which field, or if too many questions wait
   */
  public void ask(
      Caller caller,
      long municipality,
      long activity,
      QuestionWish typed,
      Language language,
      String onceKey) {
    access.require(caller, ActivityAccess.ASK_ORGANISER);
    Rejected.ifAny(typed.faults());
    String address = Addresses.normalise(typed.address()).orElseThrow();
    accounts.requireInvented(address);
    var wish = new QuestionWish(typed.name().strip(), address, typed.text().strip());
    transactions.run(
        () -> {
          Activity asked =
              activities
                  .lock(municipality, activity)
                  .filter(a -> a.state() == ActivityState.PUBLISHED)
                  .orElseThrow(NotFound::new);
          Instant now = clock.instant();
          String key = Secrets.hash(onceKey);
          if (questions.wasAsked(municipality, activity, key)
              || questions.askedSince(address, now.minus(WINDOW)) >= PER_ADDRESS) {
            return;
          }
          int open = questions.countOpen(municipality, activity);
          if (open >= MOST_OPEN) {
            throw new Rejected(Reason.of("activity.reason.tooManyQuestions"));
          }
          questions.insert(municipality, ids.next(), activity, wish, language, key, now);
          if (open == 0) {
            organisers.asked(asked);
          }
        });
  }

  /** To the caller's organisation or unit, those that wait first. */
  public List<Question> list(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_QUESTIONS);
    return transactions.read(() -> questions.to(Owners.of(who), who.municipality(), MOST_SHOWN));
  }

  /** How many wait for the caller's organisation or unit. */
  public int countOpen(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_QUESTIONS);
    return transactions.read(() -> questions.countOpen(Owners.of(who), who.municipality()));
  }

  public Question get(Caller caller, long municipality, long question) {
    Question found = find(municipality, question);
    access.require(caller, ActivityAccess.READ_QUESTION, place(found));
    return found;
  }

  /**
   * Sends an answer; the address to which it goes is forgotten with it.
   *
   * @throws Rejected if it is empty or too long, or somebody else was faster
   */
  public void answer(Caller caller, long municipality, long question, String answer) {
    Question found = find(municipality, question);
    Acting who = access.require(caller, ActivityAccess.ANSWER_QUESTION, place(found));
    String text = answer.strip();
    if (text.isEmpty()) {
      throw new Rejected(Reason.at("answer", "activity.reason.answerMissing"));
    }
    if (text.length() > LONGEST_ANSWER) {
      throw new Rejected(
          Reason.at("answer", "activity.reason.tooLong", Map.of("most", LONGEST_ANSWER)));
    }
    transactions.run(
        () -> {
          QuestionRepository.To to = lock(found);
          settle(who, found, Question.State.ANSWERED, "ANSWER_QUESTION", text);
          answers.send(found, to, text);
        });
  }

  /**
   * It needs no answer: it was none, or no question.
   *
   * @throws Rejected if somebody else was faster
   */
  public void putAway(Caller caller, long municipality, long question) {
    Question found = find(municipality, question);
    Acting who = access.require(caller, ActivityAccess.ANSWER_QUESTION, place(found));
    transactions.run(
        () -> {
          lock(found);
          settle(who, found, Question.State.PUT_AWAY, "PUT_QUESTION_AWAY", null);
        });
  }

  private QuestionRepository.To lock(Question question) {
    return questions
        .lock(question.municipality(), question.id())
        .orElseThrow(() -> new Rejected(Reason.of("activity.reason.questionSettled")));
  }

  private void settle(
      Acting who, Question question, Question.State to, String action, @Nullable String answer) {
    Question now = find(question.municipality(), question.id());
    QuestionLifecycle.LIFECYCLE.require(now.state(), to, now);
    questions.settle(question.municipality(), question.id(), to, answer, clock.instant());
    history.moved(
        who,
        new History.Subject(question.municipality(), "activity_question", question.id()),
        action,
        now.state(),
        to,
        null);
  }

  private Question find(long municipality, long question) {
    return transactions
        .read(() -> questions.find(municipality, question))
        .orElseThrow(NotFound::new);
  }

  private Place place(Question question) {
    return owners.place(question.municipality(), question.activity());
  }
}
