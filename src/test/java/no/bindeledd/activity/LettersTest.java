package no.bindeledd.activity;

import static no.bindeledd.activity.ActivityFixtures.with;
import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.schema.tables.records.OutboxMessageRecord;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class LettersTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;

  ActivityFixtures given;
  long activity;
  Caller.Self person;

  @BeforeEach
  void somebodyWithAPlace() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(with(given.content(), c -> c.title = "Kafé «{0}» & 'venner'"));
    person = given.person();
    signUps.takePlace(person, given.municipality, activity);
  }

  @Test
  void everyoneIsToldInTheirLanguageWhyASessionIsOff() {
    var arab = given.person();
    speaks(arab, Language.AR);
    signUps.takePlace(arab, given.municipality, activity);
    var gone = given.person();
    signUps.takePlace(gone, given.municipality, activity);
    signUps.signOff(gone, given.municipality, activity);

    var next = sessions.of(given.member, given.municipality, activity).ahead().getFirst();
    sessions.cancel(given.member, given.municipality, next.id(), CancelReason.WEATHER);
    sessions.cancel(given.member, given.municipality, next.id(), CancelReason.WEATHER);

    assertThat(letters(person)).hasSize(1);
    assertThat(letters(person).getFirst().getSubject())
        .as("neutral: whoever looks over a shoulder learns only when")
        .startsWith("Et treff er avlyst: torsdag")
        .doesNotContain("Kafé");
    assertThat(letters(person).getFirst().getBody())
        .contains("Kafé «{0}» & 'venner'", "Dårlig vær", "kl. 18:00");
    assertThat(letters(arab).getFirst().getBody()).contains("الطقس سيئ", "18:00");
    assertThat(letters(gone)).isEmpty();
  }

  @Test
  void everyoneIsToldThatAllOfItIsOff() {
    activities.cancel(given.member, given.municipality, activity, CancelReason.PLACE_NOT_AVAILABLE);
    assertThat(letters(person))
        .singleElement()
        .satisfies(letter -> assertThat(letter.getBody()).contains("Vi kan ikke bruke stedet"));
  }

  @Test
  void everyoneIsToldOfANewTimeOrPlaceAndOfNothingLess() {
    var base = with(given.content(), c -> c.title = "Kafé");
    activities.save(given.member, given.municipality, activity, 2, base);
    assertThat(letters(person)).isEmpty();

    activities.save(
        given.member,
        given.municipality,
        activity,
        3,
        with(
            base,
            c -> {
              c.address = "Storgata 9";
              c.times =
                  List.of(
                      new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 30)));
            }));
    assertThat(letters(person))
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.getBody()).contains("mandag 09:00–10:30", "Storgata 9"));
  }

  @Test
  void nobodyIsToldOfAChangeThatIsRefused() {
    assertThat(
            catchThrowable(
                () ->
                    activities.save(
                        given.member,
                        given.municipality,
                        activity,
                        2,
                        with(
                            given.content(),
                            c -> {
                              c.address = "";
                              c.times = List.of();
                            }))))
        .isNotNull();
    assertThat(letters(person)).isEmpty();
  }

  private void speaks(Caller.Self who, Language language) {
    db.update(ACCOUNT)
        .set(ACCOUNT.LANGUAGE, language.code())
        .where(ACCOUNT.ID.eq(who.subject()))
        .execute();
  }

  private List<OutboxMessageRecord> letters(Caller.Self who) {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.RECIPIENT.eq(world.emailOf(who.subject())))
        .fetch();
  }
}
