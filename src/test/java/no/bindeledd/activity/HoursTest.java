package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.SESSION_HELPER;
import static no.bindeledd.schema.Tables.VOLUNTEER_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.HoursRepository;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Volunteers report hours, organisers say what counts, and the numbers outlive the names. */
@IntegrationTest
class HoursTest {
  private static final int HOUR = 60;

  @Autowired World world;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired OwnHoursService own;
  @Autowired HoursDeskService desk;
  @Autowired HoursSheet sheet;
  @Autowired HoursRepository rows;

  ActivityFixtures given;
  long activity;
  Caller.Self volunteer;
  LocalDate today;

  @BeforeEach
  void aVolunteerOfTheOrganisation() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
    volunteer =
        new Caller.Self(
            world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation).account(),
            Assurance.CODE);
    today = Norway.today(clock);
  }

  @Test
  void whatIsReportedWaitsAndCountsWhenItIsConfirmed() {
    report(today, 90);
    report(today, 120);
    assertThat(desk.reported(given.member))
        .as("said again, it replaces what was said")
        .extracting(h -> h.minutes())
        .containsExactly(120);
    assertThat(totals()).as("nothing counts yet").isEmpty();
    VolunteerHours h = desk.reported(given.member).getFirst();
    desk.confirm(given.member, given.municipality, h.id(), h.version(), 120, null);
    assertThat(desk.reported(given.member)).isEmpty();
    assertThat(totals())
        .containsExactly(new HoursTotal("Språkkafé", YearMonth.from(today), 120, 1));
    assertThat(own.own(volunteer).reported())
        .extracting(o -> o.state())
        .containsExactly(HoursState.CONFIRMED);
    rejected("activity.reason.hoursDecided", () -> report(today, 60));
  }

  @Test
  void anotherNumberNeedsAReasonWhichTheVolunteerSees() {
    report(today, 180);
    VolunteerHours h = desk.reported(given.member).getFirst();
    rejected(
        "activity.reason.hoursReason",
        () -> desk.confirm(given.member, given.municipality, h.id(), h.version(), 120, null));
    desk.confirm(given.member, given.municipality, h.id(), h.version(), 120, HoursReason.SHORTER);
    assertThatThrownBy(
            () ->
                desk.refuse(
                    given.member, given.municipality, h.id(), h.version(), HoursReason.NOT_THERE))
        .as("somebody decided already")
        .isInstanceOf(ChangedMeanwhile.class);
    VolunteerHours seen = own.own(volunteer).reported().getFirst();
    assertThat(seen.counted()).isEqualTo(120);
    assertThat(seen.reason()).isEqualTo(HoursReason.SHORTER);
    assertThat(totals()).extracting(t -> t.minutes()).containsExactly(120L);
  }

  @Test
  void whatWasRefusedDoesNotCountAndMayBeReportedAnew() {
    report(today, 60);
    VolunteerHours h = desk.reported(given.member).getFirst();
    desk.refuse(given.member, given.municipality, h.id(), h.version(), HoursReason.NOT_THERE);
    assertThat(totals()).isEmpty();
    assertThat(own.own(volunteer).reported().getFirst().reason()).isEqualTo(HoursReason.NOT_THERE);
    report(today, 30);
    assertThat(desk.reported(given.member)).extracting(r -> r.minutes()).containsExactly(30);
  }

  @Test
  void aHelperReportsForTheDayOnWhichTheyHelped() {
    Caller.Self helper = given.person();
    long session =
        db.select(ACTIVITY_SESSION.ID)
            .from(ACTIVITY_SESSION)
            .where(ACTIVITY_SESSION.ACTIVITY_ID.eq(activity))
            .orderBy(ACTIVITY_SESSION.STARTS_AT)
            .limit(1)
            .fetchSingle(ACTIVITY_SESSION.ID);
    var yesterday = Norway.instant(today.minusDays(1), LocalTime.of(18, 0));
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, yesterday)
        .set(ACTIVITY_SESSION.ENDS_AT, yesterday.plus(Duration.ofHours(2)))
        .where(ACTIVITY_SESSION.ID.eq(session))
        .execute();
    assertThat(own.own(helper).choices()).isEmpty();
    db.insertInto(SESSION_HELPER)
        .set(SESSION_HELPER.MUNICIPALITY_ID, given.municipality)
        .set(SESSION_HELPER.SESSION_ID, session)
        .set(SESSION_HELPER.ACCOUNT_ID, helper.subject())
        .set(SESSION_HELPER.NAMED_AT, clock.instant())
        .execute();
    assertThat(own.own(helper).choices())
        .isEqualTo(Map.of(new ActivityKey(given.municipality, activity), "Språkkafé"));
    assertThatThrownBy(() -> own.report(helper, given.municipality, activity, today, HOUR))
        .as("not on another day")
        .isInstanceOf(NotFound.class);
    own.report(helper, given.municipality, activity, today.minusDays(1), HOUR);
    assertThat(desk.reported(given.member)).hasSize(1);
  }

  @Test
  void aDayHasNoMoreThanItsHoursAndIsNeitherAheadNorLongAgo() {
    rejected("activity.reason.hoursAhead", () -> report(today.plusDays(1), HOUR));
    rejected("activity.reason.hoursLongAgo", () -> report(today.minusDays(61), HOUR));
    rejected("activity.reason.hoursOfADay", () -> report(today, 0));
    rejected("activity.reason.hoursOfADay", () -> report(today, 25 * HOUR));
    long other = given.published(given.content());
    own.report(volunteer, given.municipality, other, today, 20 * HOUR);
    rejected("activity.reason.hoursOfADay", () -> report(today, 5 * HOUR));
    report(today, 4 * HOUR);
    assertThat(HoursRules.minutes("1,5")).contains(90);
    assertThat(HoursRules.minutes(" 2 ")).contains(120);
    for (String wrong : List.of("", "to", "-1", "1e3", "NaN", "100", "1,333")) {
      assertThat(HoursRules.minutes(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void ownHoursAreDeletedByOneselfAndWhatWasConfirmedStaysAsANumber() {
    report(today, 60);
    report(today.minusDays(1), 90);
    VolunteerHours confirmed = desk.reported(given.member).getFirst();
    desk.confirm(given.member, given.municipality, confirmed.id(), 1, 90, null);
    own.own(volunteer).reported().forEach(h -> own.delete(volunteer, h.municipality(), h.id()));
    assertThat(own.own(volunteer).reported()).isEmpty();
    assertThat(desk.reported(given.member)).isEmpty();
    assertThat(totals()).extracting(t -> t.minutes()).containsExactly(90L);
    assertThat(named()).isZero();
    report(today.minusDays(1), 30);
  }

  @Test
  void namesGoAfterAYear() {
    report(today, 60);
    report(today.minusDays(1), 90);
    VolunteerHours h = desk.reported(given.member).getFirst();
    desk.confirm(given.member, given.municipality, h.id(), h.version(), 90, null);
    rows.forgetBefore(clock.instant().minus(Duration.ofDays(1)), 1000);
    assertThat(named()).as("not yet").isEqualTo(2);
    while (rows.forgetBefore(clock.instant().plusSeconds(1), 1) > 0) {
      // a little at a time
    }
    assertThat(named()).isZero();
    assertThat(totals()).extracting(t -> t.minutes()).containsExactly(90L);
  }

  @Test
  void nobodyElseReportsSeesDecidesOrDeletes() {
    report(today, 60);
    VolunteerHours h = desk.reported(given.member).getFirst();
    Caller.Self person = given.person();
    assertThatThrownBy(() -> own.report(person, given.municipality, activity, today, HOUR))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> own.delete(person, given.municipality, h.id()))
        .isInstanceOf(NotFound.class);
    for (Caller stranger :
        List.of(
            world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality)),
            world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality)))) {
      assertThat(desk.reported(stranger)).isEmpty();
      assertThat(desk.totals(stranger, today.getYear())).isEmpty();
      assertThatThrownBy(
              () -> desk.confirm(stranger, given.municipality, h.id(), h.version(), 60, null))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  desk.refuse(stranger, given.municipality, h.id(), h.version(), HoursReason.OTHER))
          .isInstanceOf(NotFound.class);
    }
    for (Caller nobody : List.of(Caller.ANYONE, person)) {
      assertThatThrownBy(() -> desk.reported(nobody)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void theTableIsInertAndNamesNobody() {
    long hostile =
        given.published(with(given.content(), c -> c.title = "=HYPERLINK(\"http://x\")"));
    own.report(volunteer, given.municipality, hostile, today, 90);
    VolunteerHours h = desk.reported(given.member).getFirst();
    desk.confirm(given.member, given.municipality, h.id(), h.version(), 90, null);
    String csv =
        new String(sheet.csv(given.member, today.getYear(), Language.NB), StandardCharsets.UTF_8);
    assertThat(csv.lines())
        .containsExactly(
            "\ufeff\"Aktivitet\";\"Måned\";\"Timer\";\"Antall føringer\"",
            "\"'=HYPERLINK(\"\"http://x\"\")\";\"" + YearMonth.from(today) + "\";\"1,5\";\"1\"");
  }

  private void report(LocalDate day, int minutes) {
    own.report(volunteer, given.municipality, activity, day, minutes);
  }

  private List<HoursTotal> totals() {
    return desk.totals(given.member, today.getYear());
  }

  private int named() {
    return db.fetchCount(
        VOLUNTEER_HOURS.join(ACTIVITY).on(ACTIVITY.ID.eq(VOLUNTEER_HOURS.ACTIVITY_ID)),
        ACTIVITY
            .MUNICIPALITY_ID
            .eq(given.municipality)
            .and(VOLUNTEER_HOURS.ACCOUNT_ID.isNotNull()));
  }

  private static void rejected(String key, Runnable deed) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.reasons()).extracting(r -> r.key()).contains(key));
  }
}
