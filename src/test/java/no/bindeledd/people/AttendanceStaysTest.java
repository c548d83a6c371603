package no.bindeledd.people;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a person was stays with those who held it: neither record nor consent passes it on. */
@IntegrationTest
class AttendanceStaysTest {
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired SessionService sessions;
  @Autowired SignUpService signUps;
  @Autowired AttendanceService attendance;
  @Autowired ParticipantService participants;
  @Autowired ConsentService consents;
  @Autowired SharingService sharing;

  @Test
  void theCaseworkerAndWhoeverWasToldWithConsentSeeTheSameBeforeAndAfter() {
    var given = new ActivityFixtures(world, activities, clock);
    long m = given.municipality;
    var caseworker = world.inUnit(Role.CASEWORKER, m, world.unit(m, Unit.Kind.MUNICIPAL_UNIT));
    long centre = world.unit(m);
    var coordinator = world.inUnit(Role.COORDINATOR, m, centre);
    long participant = people.participant(caseworker, given.area);
    people.confirmed(caseworker, m, participant, centre);
    long activity = given.published(given.content());
    var person = new Caller.Self(people.accountOf(participant), Assurance.CODE);
    signUps.takePlace(person, m, activity);
    String record = participants.open(caseworker, participant).toString();
    String told = consents.of(caseworker, participant).toString();
    String shared = sharing.open(coordinator, participant, Purpose.FIND_ACTIVITY).toString();

    var session = sessions.of(given.member, m, activity).ahead().getFirst();
    db.update(ACTIVITY_SESSION)
        .set(ACTIVITY_SESSION.STARTS_AT, clock.instant().minus(Duration.ofHours(1)))
        .where(ACTIVITY_SESSION.ID.eq(session.id()))
        .execute();
    attendance.tick(given.member, m, session.id(), person.subject(), true);

    assertThat(participants.open(caseworker, participant).toString()).isEqualTo(record);
    assertThat(consents.of(caseworker, participant).toString()).isEqualTo(told);
    assertThat(sharing.open(coordinator, participant, Purpose.FIND_ACTIVITY).toString())
        .isEqualTo(shared);
  }

  /** Records hide what they hold from logs, so that the test above could be blind: nobody asks. */
  @Test
  void nothingOutsideActivitiesReadsWhoCame() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java/no/bindeledd"))) {
      assertThat(
              sources
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.toString().contains("/activity/data/"))
                  .filter(AttendanceStaysTest::namesWhoCame))
          .isEmpty();
    }
  }

  private static boolean namesWhoCame(Path file) {
    try {
      String source = Files.readString(file);
      return source.contains("Tables.ATTENDANCE")
          || source.contains("AttendanceRepository.") && !file.toString().contains("/activity/");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
