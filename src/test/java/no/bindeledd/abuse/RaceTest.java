package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import no.bindeledd.Bindeledd;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.PartyService;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.SignUp;
import no.bindeledd.activity.SignUpRequestService;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.activity.SignUpWish;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Abuse case 24: everybody at once for ten places, on two nodes, while some give theirs back, some
 * answer their offers, others let them end, and the job that passes them on runs on both. There are
 * never more than ten, exactly ten at rest, and nobody is passed by who came later. The same at
 * full size: {@code scripts/bench race}.
 */
@IntegrationTest
class RaceTest {
  private static final int PEOPLE = 120;
  private static final int PLACES = 10;

  @Autowired ApplicationContext here;
  @Autowired Environment settings;
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;

  private ActivityFixtures given;
  private long activity;
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void noPlaceIsGivenTwiceAndTheOrderOfArrivalIsKept() throws Exception {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(ActivityFixtures.with(given.content(), c -> c.capacity = PLACES));
    try (ConfigurableApplicationContext there = secondNode();
        var threads = Executors.newCachedThreadPool()) {
      Future<List<String>> watched = threads.submit(this::watch);
      Future<Void> expiry = threads.submit(() -> letOffersEnd(List.of(here, there)));
      var start = new CountDownLatch(1);
      var running = new ArrayList<Future<Void>>();
      for (int i = 0; i < PEOPLE; i++) {
        running.add(threads.submit(person(i % 2 == 0 ? here : there, i, given.person(), start)));
      }
      start.countDown();
      for (Future<Void> one : running) {
        one.get();
      }
      over.set(true);
      expiry.get();
      assertThat(watched.get()).isEmpty();
      comeToRest(here);
    }
    Moment rest = Objects.requireNonNull(moment());
    assertThat(rest.fault()).isNull();
    assertThat(rest.taken()).isEqualTo(PLACES);
    assertThat(rest.offered()).isZero();
    assertThat(rest.waiting()).as("there was somebody for every place").isPositive();
  }

  /** Signs up; every third gives it up again, others answer an offer when they see one. */
  private Callable<Void> person(
      ApplicationContext node, int number, Caller.Self person, CountDownLatch start) {
    var requests = node.getBean(SignUpRequestService.class);
    var parties = node.getBean(PartyService.class);
    return () -> {
      start.await();
      SignUp mine =
          patiently(
              () ->
                  requests.signUp(
                      person,
                      given.municipality,
                      activity,
                      new SignUpWish(PlaceGroup.EVERYONE, 0, true)));
      if (number % 3 == 0) {
        patiently(
            () -> {
              parties.leave(person, given.municipality, mine.id());
              return mine;
            });
      } else if (number % 3 == 1) {
        patiently(
            () -> {
              answer(parties, person, mine);
              return mine;
            });
      }
      return null;
    };
  }

  /** All at once are more than a small pool of connections bears: who is sent away comes again. */
  private static <T> T patiently(Supplier<T> deed) {
    while (true) {
      try {
        return deed.get();
      } catch (CannotCreateTransactionException | TransientDataAccessException busy) {
        Thread.onSpinWait();
      }
    }
  }

  private void answer(PartyService parties, Caller person, SignUp mine) {
    SignUpState now =
        parties.read(person, given.municipality, mine.id()).entries().getFirst().signUp().state();
    if (now == SignUpState.OFFERED) {
      try {
        parties.accept(person, given.municipality, mine.id(), "");
      } catch (Rejected endedMeanwhile) {
        assertThat(endedMeanwhile.reasons()).isNotEmpty();
      }
    }
  }

  private Void letOffersEnd(List<ApplicationContext> nodes) {
    while (!over.get()) {
      patiently(
          () -> {
            endSomeOffer();
            nodes.forEach(RaceTest::expire);
            return nodes;
          });
    }
    return null;
  }

  private void endSomeOffer() {
    Long one =
        db.select(min(SIGN_UP.ID))
            .from(SIGN_UP)
            .where(SIGN_UP.ACTIVITY_ID.eq(activity))
            .and(SIGN_UP.STATE.eq(SignUpState.OFFERED.name()))
            .fetchSingle(r -> r.value1());
    if (one != null) {
      db.update(SIGN_UP)
          .set(SIGN_UP.OFFER_ENDS_AT, clock.instant().minusSeconds(1))
          .where(SIGN_UP.ID.eq(one))
          .and(SIGN_UP.STATE.eq(SignUpState.OFFERED.name()))
          .execute();
    }
  }

  private static void expire(ApplicationContext node) {
    node.getBeansOfType(RecurringJob.class).values().stream()
        .filter(job -> job.name().equals("place-offers-end"))
        .forEach(RecurringJob::run);
  }

  /** Everybody who has an offer says yes. */
  private void comeToRest(ApplicationContext node) {
    expire(node);
    var parties = node.getBean(PartyService.class);
    for (Map.Entry<Long, Long> open :
        db.select(SIGN_UP.ID, SIGN_UP.ACCOUNT_ID)
            .from(SIGN_UP)
            .where(SIGN_UP.ACTIVITY_ID.eq(activity))
            .and(SIGN_UP.STATE.eq(SignUpState.OFFERED.name()))
            .fetchMap(SIGN_UP.ID, SIGN_UP.ACCOUNT_ID)
            .entrySet()) {
      parties.accept(
          new Caller.Self(open.getValue(), no.bindeledd.foundation.access.Assurance.CODE),
          given.municipality,
          open.getKey(),
          "");
    }
  }

  /** What one statement sees. */
  private record Moment(int taken, int offered, int waiting, long last, long first, int counted) {

    /** What is wrong with it, if anything. */
    @Nullable String fault() {
      if (taken + offered > PLACES || counted > PLACES) {
        return "too many: " + this;
      }
      if (taken + offered != counted) {
        return "counted wrongly: " + this;
      }
      return waiting > 0 && first < last ? "passed by somebody who came later: " + this : null;
    }
  }

  private List<String> watch() {
    var faults = new ArrayList<String>();
    while (!over.get()) {
      Moment now = patiently(() -> Optional.ofNullable(moment())).orElse(null);
      String fault = now == null ? null : now.fault();
      if (fault != null) {
        faults.add(fault);
      }
    }
    return faults;
  }

  private @Nullable Moment moment() {
    var held = SIGN_UP.STATE.in(SignUpState.TAKEN.name(), SignUpState.OFFERED.name());
    var waits = SIGN_UP.STATE.eq(SignUpState.WAITING.name());
    return db.select(
            count(when(SIGN_UP.STATE.eq(SignUpState.TAKEN.name()), 1)),
            count(when(SIGN_UP.STATE.eq(SignUpState.OFFERED.name()), 1)),
            count(when(waits, 1)),
            max(when(held, SIGN_UP.QUEUE_NUMBER)),
            min(when(waits, SIGN_UP.QUEUE_NUMBER)),
            ACTIVITY.PLACES_TAKEN)
        .from(ACTIVITY)
        .join(SIGN_UP)
        .on(SIGN_UP.MUNICIPALITY_ID.eq(ACTIVITY.MUNICIPALITY_ID))
        .and(SIGN_UP.ACTIVITY_ID.eq(ACTIVITY.ID))
        .where(ACTIVITY.ID.eq(activity))
        .groupBy(ACTIVITY.PLACES_TAKEN)
        .fetchOne(
            r ->
                new Moment(
                    r.value1(),
                    r.value2(),
                    r.value3(),
                    Objects.requireNonNullElse(r.value4(), 0L),
                    Objects.requireNonNullElse(r.value5(), Long.MAX_VALUE),
                    r.value6()));
  }

  /** The same program once more, on the same database. */
  private ConfigurableApplicationContext secondNode() {
    return new SpringApplicationBuilder(Bindeledd.class)
        .properties(
            Map.of(
                "server.port", "0",
                "bindeledd.data", "target/test-data/" + UUID.randomUUID(),
                "bindeledd.jobs.enabled", "false",
                "bindeledd.demo", "true",
                "bindeledd.demo-data", "false",
                "logging.level.root", "error",
                "spring.datasource.hikari.maximum-pool-size", "8"))
        .run(
            "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
            "--spring.datasource.username="
                + settings.getRequiredProperty("spring.datasource.username"),
            "--spring.datasource.password=",
            "--spring.jooq.sql-dialect=" + settings.getRequiredProperty("spring.jooq.sql-dialect"));
  }
}
