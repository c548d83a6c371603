package no.bindeledd.activity;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Area;
import no.bindeledd.testing.World;
import org.jspecify.annotations.Nullable;

/** Activities that a test needs, in a municipality of their own. */
public final class ActivityFixtures {
  private final World world;
  private final ActivityService activities;
  private final Clock clock;
  public final long municipality;
  public final Area area;
  public final long organisation;
  public final Caller.SignedIn member;

  public ActivityFixtures(World world, ActivityService activities, Clock clock) {
    this.clock = clock;
    this.world = world;
    this.activities = activities;
    municipality = world.municipality();
    area = world.area(municipality, "Fjordbyen", 60);
    organisation = world.organisation(municipality);
    member = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
  }

  /** Everything that is needed for a publication, from today for eight weeks. */
  public ActivityContent content() {
    LocalDate today = Norway.today(clock);
    return new ActivityContent(
        "Språkkafé",
        "Vi drikker kaffe og øver på norsk.",
        Set.of("nb", "ar"),
        NorwegianLevel.A1,
        Audience.EVERYONE,
        16,
        null,
        Set.of(Interest.CONVERSATION),
        "Biblioteket",
        "Storgata 1",
        area.id(),
        "Heis ved inngang B",
        false,
        today,
        today.plusWeeks(8),
        List.of(new WeeklyTime(DayOfWeek.THURSDAY, LocalTime.of(18, 0), LocalTime.of(20, 0))),
        5,
        0,
        false);
  }

  public long draft(ActivityContent content) {
    return activities.createDraft(member, municipality, content);
  }

  public long published(ActivityContent content) {
    long id = draft(content);
    activities.publish(member, municipality, id, 1);
    return id;
  }

  public Caller.Self person() {
    return new Caller.Self(world.account(), Assurance.CODE);
  }

  /** The content with something else in it. */
  public static final class Edit {
    public String title;
    public String description;
    public String placeName;
    public String address;
    public boolean addressAfterSignUp;
    public @Nullable LocalDate startsOn;
    public @Nullable LocalDate endsOn;
    public List<WeeklyTime> times;
    public @Nullable Integer capacity;
    private final ActivityContent base;

    Edit(ActivityContent base) {
      this.base = base;
      title = base.title();
      description = base.description();
      placeName = base.placeName();
      address = base.address();
      addressAfterSignUp = base.addressAfterSignUp();
      startsOn = base.startsOn();
      endsOn = base.endsOn();
      times = new ArrayList<>(base.series().weeklyTimes(LocalDate.of(2000, 1, 1)));
      capacity = base.capacity();
    }

    ActivityContent done() {
      return new ActivityContent(
          title,
          description,
          base.languages(),
          base.lowestLevel(),
          base.audience(),
          base.ageFrom(),
          base.ageTo(),
          base.interests(),
          placeName,
          address,
          base.area(),
          base.accessNotes(),
          addressAfterSignUp,
          startsOn,
          endsOn,
          times,
          capacity,
          base.priceKroner(),
          base.childCare());
    }
  }

  public static ActivityContent with(ActivityContent base, Consumer<Edit> change) {
    var edit = new Edit(base);
    change.accept(edit);
    return edit.done();
  }
}
