package no.bindeledd.activity.data;

import java.util.Objects;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.Placement;
import no.bindeledd.schema.tables.records.ActivityRecord;
import org.jspecify.annotations.Nullable;

/** What makes an activity a placement, as it stands in the activity's row. */
final class PlacementRow {
  private PlacementRow() {}

  static void write(ActivityRecord r, ActivityContent c) {
    Placement p = c.placement();
    r.setKind(c.kind().code());
    r.setHoursAWeek(p == null ? null : p.hoursAWeek());
    r.setTasks(p == null ? null : p.tasks());
    r.setContactName(p == null ? null : p.contactName());
    r.setContactPhone(p == null ? null : p.contactPhone());
  }

  /**
   * @return null for what people meet for
   */
  static @Nullable Placement read(ActivityRecord r) {
    var kind = ActivityKind.of(r.getKind());
    return kind.isPlacement()
        ? new Placement(
            kind,
            r.getHoursAWeek(),
            Objects.requireNonNullElse(r.getTasks(), ""),
            Objects.requireNonNullElse(r.getContactName(), ""),
            Objects.requireNonNullElse(r.getContactPhone(), ""),
            r.getStartsOn(),
            r.getEndsOn())
        : null;
  }

  /** Whom one would meet is for those who may know where. */
  static @Nullable Placement readPublic(ActivityRecord r) {
    Placement placement = read(r);
    return placement == null || !r.getAddressAfterSignUp() ? placement : placement.withoutContact();
  }
}
