package no.bindeledd.activity.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.HoursDeskService;
import no.bindeledd.activity.VolunteerHours;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import org.springframework.stereotype.Component;

/** Hours that volunteers reported and that nobody has looked at. */
@Component
class HoursWaiting implements WaitingSource {
  private final HoursDeskService desk;

  HoursWaiting(HoursDeskService desk) {
    this.desk = desk;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR, COORDINATOR -> waiting(caller);
      default -> List.of();
    };
  }

  private List<Waiting> waiting(Caller caller) {
    List<VolunteerHours> reported = desk.reported(caller);
    return reported.isEmpty()
        ? List.of()
        : List.of(
            new Waiting(
                "activity.waiting.hours",
                Map.of("count", reported.size()),
                null,
                "activity.waiting.hours.open",
                "hours"));
  }
}
