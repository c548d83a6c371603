package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who helps is told of what becomes of their sessions, each once and in their language. */
@IntegrationTest
class DutyLettersTest {
  private static final String CHANGED = "activity-duty-changed";

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SessionChangeService changes;
  @Autowired SignUpService signUps;
  @Autowired HelperRoleService roles;
  @Autowired DutyDeskService desk;

  ActivityFixtures given;
  long activity;
  List<Session> ahead;
  long role;
  Caller.Self helper;

  @BeforeEach
  void aHelperAtTheNextTwoSessions() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
    ahead = sessions.of(given.member, given.municipality, activity).ahead();
    roles.add(
        given.member, given.municipality, activity, new HelperRoleContent("Rydding", 5, false));
    role = roles.of(given.member, given.municipality, activity).getFirst().id();
    helper = volunteer();
    put(helper, 0);
    put(helper, 1);
  }

  @Test
  void subjectsSayNeitherWhatNorWhere() {
    desk.takeOff(given.member, given.municipality, ahead.getFirst().id(), helper.subject());
    sessions.cancel(given.member, given.municipality, ahead.get(1).id(), CancelReason.WEATHER);
    assertThat(
            db.select(OUTBOX_MESSAGE.SUBJECT)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.RECIPIENT.eq(world.emailOf(helper.subject())))
                .fetch(OUTBOX_MESSAGE.SUBJECT))
        .hasSize(4)
        .allSatisfy(
            subject ->
                assertThat(subject)
                    .doesNotContain("Språkkafé", "Rydding", "Biblioteket", "Storgata"));
  }

  @Test
  void aCancelledSessionIsToldTogetherWithThoseWhoComeAndOnceToWhoDoesBoth() {
    Caller.Self both = guest();
    put(both, 0);
    Caller.Self arab = volunteer();
    db.update(ACCOUNT)
        .set(ACCOUNT.LANGUAGE, Language.AR.code())
        .where(ACCOUNT.ID.eq(arab.subject()))
        .execute();
    put(arab, 0);
    Caller.Self other = volunteer();
    put(other, 2);
    sessions.cancel(given.member, given.municipality, ahead.getFirst().id(), CancelReason.WEATHER);
    sessions.cancel(given.member, given.municipality, ahead.getFirst().id(), CancelReason.WEATHER);
    assertThat(letters(helper, CHANGED))
        .singleElement()
        .asString()
        .contains("Språkkafé", "avlyst", "Dårlig vær", day(0))
        .doesNotContain(day(1));
    assertThat(letters(arab, CHANGED)).singleElement().asString().contains("الطقس سيئ");
    assertThat(letters(both, CHANGED)).isEmpty();
    assertThat(letters(both, "activity-session-cancelled")).hasSize(1);
    assertThat(letters(helper, "activity-session-cancelled")).isEmpty();
    assertThat(letters(other, CHANGED)).isEmpty();

    changes.restore(given.member, given.municipality, ahead.getFirst().id());
    assertThat(letters(helper, CHANGED))
        .hasSize(2)
        .first()
        .asString()
        .contains("som planlagt igjen");
  }

  @Test
  void aMovedSessionIsToldWithItsTimeAndItsPlace() {
    Session moved = ahead.getFirst();
    var day = Norway.local(moved.from()).toLocalDate();
    changes.move(
        given.member,
        given.municipality,
        moved.id(),
        moved.version(),
        PlannedSession.on(day, LocalTime.of(19, 0), LocalTime.of(21, 0)),
        new SessionPlace("Grendehuset", "Skogveien 2"));
    assertThat(letters(helper, CHANGED))
        .singleElement()
        .asString()
        .contains("18:00–20:00", "19:00–21:00", "Grendehuset", "Skogveien 2");
  }

  @Test
  void aSeriesThatChangesDropsWhatHangsOnItsSessionsAndTellsEachOnce() {
    put(helper, 2);
    activities.save(
        given.member,
        given.municipality,
        activity,
        2,
        with(
            given.content(),
            c -> {
              c.address = "Storgata 9";
              c.endsOn = Norway.local(ahead.get(1).from()).toLocalDate();
            }));
    assertThat(letters(helper, CHANGED))
        .singleElement()
        .asString()
        .contains(day(2) + ", 18:00–20:00 går ut")
        .contains("Storgata 9", day(0), day(1));
    assertThat(db.fetchCount(SESSION_DUTY, SESSION_DUTY.ACCOUNT_ID.eq(helper.subject())))
        .isEqualTo(2);
  }

  @Test
  void aNewTimeForAllIsToldAndNothingElseIs() {
    activities.save(
        given.member,
        given.municipality,
        activity,
        2,
        with(given.content(), c -> c.description = "Vi drikker te."));
    assertThat(letters(helper, CHANGED)).isEmpty();
    activities.save(
        given.member,
        given.municipality,
        activity,
        3,
        with(
            given.content(),
            c ->
                c.times =
                    List.of(
                        new WeeklyTime(
                            DayOfWeek.THURSDAY, LocalTime.of(17, 0), LocalTime.of(19, 0)))));
    assertThat(letters(helper, CHANGED))
        .singleElement()
        .asString()
        .contains("17:00–19:00", day(0), day(1))
        .doesNotContain(day(2));
  }

  @Test
  void allOfItIsOff() {
    sessions.cancel(given.member, given.municipality, ahead.get(1).id(), CancelReason.WEATHER);
    activities.cancel(given.member, given.municipality, activity, CancelReason.PLACE_NOT_AVAILABLE);
    assertThat(letters(helper, CHANGED))
        .hasSize(2)
        .first()
        .asString()
        .contains(day(0), "Vi kan ikke bruke stedet")
        .doesNotContain(day(1));
  }

  private String day(int which) {
    return new Words(Language.NB).day(Norway.local(ahead.get(which).from()).toLocalDate());
  }

  private void put(Caller.Self who, int which) {
    desk.put(given.member, given.municipality, ahead.get(which).id(), role, who.subject());
  }

  private Caller.Self volunteer() {
    return new Caller.Self(
        world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation).account(),
        Assurance.CODE);
  }

  private Caller.Self guest() {
    Caller.Self guest = given.person();
    signUps.takePlace(guest, given.municipality, activity);
    return guest;
  }

  private List<String> letters(Caller.Self who, String template) {
    return world.letters(world.emailOf(who.subject()), template);
  }
}
