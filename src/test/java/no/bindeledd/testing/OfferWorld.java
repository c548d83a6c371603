package no.bindeledd.testing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Area;
import org.springframework.boot.test.context.TestComponent;

/** Published activities that the newcomers of {@link PeopleWorld} may find. */
@TestComponent
public class OfferWorld {
  public static final String HIDDEN_ADDRESS = "Krypinnveien 7";

  private final World world;
  private final ActivityService activities;
  private final Clock clock;

  OfferWorld(World world, ActivityService activities, Clock clock) {
    this.world = world;
    this.activities = activities;
    this.clock = clock;
  }

  /** Tuesday evenings for eight weeks, with crafts, in Arabic and Norwegian, from A1. */
  public long craftEvening(Area area, int capacity) {
    return published(area, capacity, NorwegianLevel.A1, Audience.EVERYONE, "Håndarbeidskveld");
  }

  /** The same, but asking for more Norwegian than they have. */
  public long debate(Area area) {
    return published(area, 10, NorwegianLevel.B2, Audience.EVERYONE, "Debattkveld");
  }

  private long published(
      Area area, int capacity, NorwegianLevel level, Audience audience, String title) {
    Caller.SignedIn owner =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(area.municipality()));
    var today = Norway.today(clock);
    var content =
        new ActivityContent(
            title,
            "Vi møtes.",
            Set.of("nb", "ar"),
            level,
            audience,
            16,
            null,
            Set.of(Interest.CRAFT),
            "Huset",
            HIDDEN_ADDRESS,
            area.id(),
            "",
            true,
            today,
            today.plusWeeks(8),
            List.of(new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(20, 0))),
            capacity,
            0,
            false);
    long id = activities.createDraft(owner, area.municipality(), content);
    activities.publish(owner, area.municipality(), id, 1);
    return id;
  }
}
