package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.Series;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** Places at which somebody practises: {@code demo/placements.csv}, which says whose they are. */
@Component
class DemoPlacements {
  private static final int ADULT = 18;

  private final ActivityService activities;
  private final Clock clock;

  DemoPlacements(ActivityService activities, Clock clock) {
    this.activities = activities;
    this.clock = clock;
  }

  void make(DemoTenants tenants, List<DemoOwner> owners) {
    for (DemoTenant tenant : tenants.all()) {
      for (ResourceTable.Row row : ResourceTable.read("demo/placements.csv").rows()) {
        if (row.get("form").equals(tenant.form().code())) {
          owners.stream()
              .filter(o -> o.worksIn(tenant) && o.kinds().contains(row.get("kinds")))
              .findFirst()
              .ifPresent(owner -> make(tenant, owner, row));
        }
      }
    }
  }

  private void make(DemoTenant tenant, DemoOwner owner, ResourceTable.Row row) {
    LocalDate from = Norway.today(clock).plusDays(7);
    DemoTenant.Spot spot = tenant.spots().getFirst();
    var placement =
        new Placement(
            ActivityKind.valueOf(row.get("kind")),
            Integer.valueOf(row.get("hours")),
            row.get("tasks"),
            row.get("contact"),
            row.get("phone"),
            from,
            from.plusWeeks(Long.parseLong(row.get("weeks"))));
    var content =
        new ActivityContent(
            row.get("title"),
            row.get("text"),
            Set.of(tenant.form().code()),
            NorwegianLevel.valueOf(row.get("level")),
            Audience.EVERYONE,
            ADULT,
            null,
            Set.of(Interest.valueOf(row.get("interest")), Interest.WORK_LIFE),
            spot.name(),
            spot.address(),
            spot.area().id(),
            spot.access(),
            false,
            Series.NONE,
            Integer.valueOf(row.get("capacity")),
            0,
            false,
            placement);
    long id = activities.createDraft(owner.acts(), tenant.id(), content);
    activities.publish(owner.acts(), tenant.id(), id, 1);
  }
}
