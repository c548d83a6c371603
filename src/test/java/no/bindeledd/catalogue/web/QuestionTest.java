package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.ACTIVITY_QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.Question;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.activity.QuestionWish;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.retention.Retention;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks, the organiser answers, and neither learns the other's address. */
@IntegrationTest
class QuestionTest {
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired QuestionService questions;
  @Autowired TrustService trust;
  @Autowired Retention retention;
  @Autowired DSLContext db;
  @Autowired TestClock clock;

  Offer offer;
  long activity;
  String asker;
  int keys;

  @BeforeEach
  void somethingOffered() {
    offer = new Offer(world, activities, clock);
    activity = offer.publish();
    asker = world.emailOf(world.account());
  }

  private void ask(String text) {
    ask(activity, "", asker, text, "nøkkel " + keys++);
  }

  private void ask(long about, String name, String address, String text, String key) {
    questions.ask(
        Caller.ANYONE,
        offer.municipality,
        about,
        new QuestionWish(name, address, text),
        Language.UK,
        key);
  }

  private Question first() {
    return questions.list(offer.member).getFirst();
  }

  @Test
  void theAnswerIsSentByThePortalAndNobodySeesAnAddress() {
    ask(activity, "Олена", "  " + asker.toUpperCase(Locale.ROOT), "Чи можна з дітьми?", "k");
    Question waiting = first();
    assertThat(waiting.name()).isEqualTo("Олена");
    assertThat(waiting.state()).isEqualTo(Question.State.OPEN);
    assertThat(waiting.toString()).doesNotContainIgnoringCase(asker);
    String mailbox = world.mailboxOf(offer.organisation);
    assertThat(world.letters(mailbox, "activity-question"))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .contains("/app/questions")
                    .doesNotContain("дітьми")
                    .doesNotContain(asker));

    questions.answer(offer.member, offer.municipality, waiting.id(), "Ja, ta dem med.");
    assertThat(world.letters(asker, "activity-answer"))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(letter)
                    .contains("Ja, ta dem med.", "Чи можна з дітьми?", "/uk/activities/")
                    .doesNotContain(mailbox)
                    .doesNotContain("@"));
    assertThat(addressOf(waiting)).as("gone with the answer").isNull();
    assertThat(first().answer()).isEqualTo("Ja, ta dem med.");
    assertThat(questions.countOpen(offer.member)).isZero();
  }

  private String addressOf(Question question) {
    return db.select(ACTIVITY_QUESTION.ADDRESS)
        .from(ACTIVITY_QUESTION)
        .where(ACTIVITY_QUESTION.MUNICIPALITY_ID.eq(question.municipality()))
        .and(ACTIVITY_QUESTION.ID.eq(question.id()))
        .fetchSingle(ACTIVITY_QUESTION.ADDRESS);
  }

  @Test
  void whatNobodyShouldReadIsRefusedAtItsField() {
    Map<QuestionWish, String> refused =
        Map.of(
            new QuestionWish("", asker, "  "), "text",
            new QuestionWish("", asker, "x".repeat(1001)), "text",
            new QuestionWish("", asker, "Se https://vinn.example/penger"), "text",
            new QuestionWish("", asker, "Gå til www.vinn"), "text",
            new QuestionWish("", asker, "billige-varer.shop har alt"), "text",
            new QuestionWish("", asker, "Skriv til meg@example.org"), "text",
            new QuestionWish("", asker, "hei\u0000"), "text",
            new QuestionWish("Ola\r\nBcc: alle@example.org", asker, "Hei?"), "name",
            new QuestionWish("", "ikke en adresse", "Hei?"), "address",
            new QuestionWish("", asker + "\r\nBcc: alle@example.org", "Hei?"), "address");
    refused.forEach(
        (wish, field) ->
            assertThatThrownBy(
                    () ->
                        questions.ask(
                            Caller.ANYONE,
                            offer.municipality,
                            activity,
                            wish,
                            Language.NB,
                            "k" + keys++))
                .as(wish.toString())
                .isInstanceOfSatisfying(
                    Rejected.class,
                    no -> assertThat(no.reasons()).extracting(Reason::field).contains(field)));
    assertThat(questions.list(offer.member)).isEmpty();
    ask("Koster det kr. 50? Jeg kommer kl. 18.30, f.eks. mandag.");
    assertThat(questions.list(offer.member)).hasSize(1);
  }

  @Test
  void aFloodReachesNeitherTheListNorTheMailbox() {
    ask(activity, "", asker, "En gang?", "samme");
    ask(activity, "", asker, "En gang?", "samme");
    assertThat(questions.list(offer.member)).hasSize(1);
    for (int i = 0; i < 10; i++) {
      ask("Spørsmål " + i);
    }
    assertThat(questions.list(offer.member)).as("of one address").hasSize(5);
    for (int i = 0; i < 25; i++) {
      ask(activity, "", world.emailOf(i + 1L), "Mange", "m" + i);
    }
    assertThatThrownBy(() -> ask(activity, "", "enda-en@example.org", "Mange", "m"))
        .isInstanceOf(Rejected.class);
    assertThat(questions.countOpen(offer.member)).isEqualTo(30);
    assertThat(world.letters(world.mailboxOf(offer.organisation), "activity-question")).hasSize(1);
  }

  @Test
  void whatIsNotPublishedIsAskedNothing() {
    long draft = offer.draft();
    assertThatThrownBy(() -> ask(draft, "", asker, "Hei?", "k")).isInstanceOf(NotFound.class);
    long unit = world.unit(offer.municipality);
    trust.hide(
        world.inUnit(Role.COORDINATOR, offer.municipality, unit), activity, HideReason.WRONG);
    assertThatThrownBy(() -> ask("Hei?")).isInstanceOf(NotFound.class);
  }

  @Test
  void itIsSettledOnceWhoeverIsFaster() {
    ask("Hei?");
    var colleague = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, offer.organisation);
    long id = first().id();
    var together = new CyclicBarrier(2);
    var both =
        List.of(
            settles(together, () -> questions.answer(offer.member, offer.municipality, id, "Ja.")),
            settles(together, () -> questions.putAway(colleague, offer.municipality, id)));
    var won = new ArrayList<Boolean>();
    both.forEach(one -> won.add(one.join()));
    assertThat(won).containsExactlyInAnyOrder(true, false);
    assertThat(world.letters(asker, "activity-answer")).hasSize(won.getFirst() ? 1 : 0);
    for (String nothing : List.of("", " ", "x".repeat(QuestionService.LONGEST_ANSWER + 1))) {
      assertThatThrownBy(() -> questions.answer(offer.member, offer.municipality, id, nothing))
          .isInstanceOf(Rejected.class);
    }
  }

  private static CompletableFuture<Boolean> settles(CyclicBarrier together, Runnable deed) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            together.await();
            deed.run();
            return true;
          } catch (Rejected somebodyElseWasFaster) {
            return false;
          } catch (Exception fault) {
            throw new IllegalStateException(fault);
          }
        });
  }

  @Test
  void nobodyElseReadsOrAnswers() {
    ask("Hei?");
    long id = first().id();
    var other = new Offer(world, activities, clock);
    for (Caller stranger :
        List.of(
            other.member,
            world.inOrganisation(
                Role.ORGANISATION_ADMINISTRATOR, world.organisation(offer.municipality)),
            world.inUnit(Role.COORDINATOR, offer.municipality, world.unit(offer.municipality)),
            world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, offer.municipality),
            Caller.ANYONE)) {
      assertThatThrownBy(() -> questions.get(stranger, offer.municipality, id))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> questions.answer(stranger, offer.municipality, id, "Nei"))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> questions.putAway(stranger, offer.municipality, id))
          .isInstanceOf(NotFound.class);
    }
    assertThat(questions.list(other.member)).isEmpty();
    assertThatThrownBy(() -> questions.get(offer.member, other.municipality, id))
        .isInstanceOf(NotFound.class);
    world.end(offer.member);
    clock.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> questions.answer(offer.member, offer.municipality, id, "Nei"))
        .isInstanceOf(MembershipEnded.class);
  }

  @Test
  void itGoesThirtyDaysAfterTheAnswerAndNinetyWithoutOne() {
    ask("Besvart?");
    questions.answer(offer.member, offer.municipality, first().id(), "Ja.");
    ask("Glemt?");
    settledAgo(Duration.ofDays(29));
    retention.runAll();
    assertThat(questions.list(offer.member)).hasSize(2);
    settledAgo(Duration.ofDays(31));
    retention.runAll();
    assertThat(questions.list(offer.member)).extracting(Question::text).containsExactly("Glemt?");
    db.update(ACTIVITY_QUESTION)
        .set(ACTIVITY_QUESTION.ASKED_AT, clock.instant().minus(Duration.ofDays(91)))
        .where(ACTIVITY_QUESTION.MUNICIPALITY_ID.eq(offer.municipality))
        .execute();
    retention.runAll();
    assertThat(questions.list(offer.member)).isEmpty();
  }

  private void settledAgo(Duration ago) {
    db.update(ACTIVITY_QUESTION)
        .set(ACTIVITY_QUESTION.SETTLED_AT, clock.instant().minus(ago))
        .where(ACTIVITY_QUESTION.MUNICIPALITY_ID.eq(offer.municipality))
        .and(ACTIVITY_QUESTION.SETTLED_AT.isNotNull())
        .execute();
  }
}
