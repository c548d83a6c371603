package no.bindeledd.catalogue.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Area;
import no.bindeledd.testing.World;

/** A municipality of its own with an organisation that offers things. */
public final class Offer {
  static final String HIDDEN = "Krypinnveien 7";

  public final long municipality;
  final Area area;
  public final long organisation;
  public final Caller.SignedIn member;
  public String title = "Språkkafé på biblioteket";
  String description = "Vi drikker kaffe og øver på norsk.";
  boolean hidden;
  DayOfWeek day = DayOfWeek.THURSDAY;
  private final ActivityService activities;
  private final LocalDate today;

  public Offer(World world, ActivityService activities, Clock clock) {
    this.activities = activities;
    today = Norway.today(clock);
    municipality = world.municipality();
    area = world.area(municipality, "Fjordbyen", 60);
    organisation = world.organisation(municipality);
    member = world.inOrganisation(Role.ORGANISATION_MEMBER, organisation);
  }

  public String slug() {
    return "prove-" + Ids.toText(municipality);
  }

  public long draft() {
    return activities.createDraft(member, municipality, content());
  }

  public long publish() {
    long id = draft();
    activities.publish(member, municipality, id, 1);
    return id;
  }

  /** The same at other times. */
  long publish(Series series) {
    long id = activities.createDraft(member, municipality, content().with(series));
    activities.publish(member, municipality, id, 1);
    return id;
  }

  /** A placement in place of sessions. */
  long publish(Placement placement) {
    long id = activities.createDraft(member, municipality, content().with(placement));
    activities.publish(member, municipality, id, 1);
    return id;
  }

  /** The same in another part of the municipality. */
  long publishIn(Area other) {
    long id = activities.createDraft(member, municipality, content(other));
    activities.publish(member, municipality, id, 1);
    return id;
  }

  /** The address of an activity without its language. */
  public String path(long id) {
    return "/activities/" + Ids.toText(municipality) + "-" + Ids.toText(id);
  }

  ActivityContent content() {
    return content(area);
  }

  private ActivityContent content(Area where) {
    return new ActivityContent(
        title,
        description,
        Set.of("nb", "ar"),
        NorwegianLevel.A1,
        Audience.EVERYONE,
        16,
        null,
        Set.of(Interest.CONVERSATION, Interest.FOOD),
        "Biblioteket",
        HIDDEN,
        where.id(),
        "Heis ved inngang B",
        hidden,
        today.plusDays(1),
        today.plusWeeks(10),
        List.of(
            new WeeklyTime(day, LocalTime.of(18, 0), LocalTime.of(20, 0)),
            new WeeklyTime(day.plus(2), LocalTime.of(18, 0), LocalTime.of(20, 0))),
        5,
        0,
        true);
  }
}
