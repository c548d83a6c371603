package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.HoursDeskService;
import no.bindeledd.activity.OwnHoursService;
import no.bindeledd.activity.TemplateService;
import no.bindeledd.activity.VolunteerHours;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** What organisers begin with, and the hours of their volunteers. */
@Component
class DemoHelp {
  private static final List<Integer> DAYS_AGO = List.of(4, 11, 18, 32);
  private static final int TWO_HOURS = 120;

  private final TemplateService templates;
  private final OwnHoursService own;
  private final HoursDeskService desk;
  private final Clock clock;

  DemoHelp(TemplateService templates, OwnHoursService own, HoursDeskService desk, Clock clock) {
    this.templates = templates;
    this.own = own;
    this.desk = desk;
    this.clock = clock;
  }

  /** For one activity of each organisation. */
  void make(List<DemoActivity> made) {
    Set<Long> known = new HashSet<>();
    made.stream()
        .filter(a -> a.fate() == DemoActivity.Fate.PUBLISHED)
        .filter(a -> known.add(a.owner().id()))
        .forEach(this::make);
  }

  private void make(DemoActivity activity) {
    Caller.SignedIn member = activity.owner().acts();
    long municipality = activity.tenant().id();
    templates.keep(member, municipality, activity.id(), activity.content().title());
    var volunteer = new Caller.Self(member.account(), Assurance.CODE);
    LocalDate today = Norway.today(clock);
    for (int ago : DAYS_AGO) {
      own.report(volunteer, municipality, activity.id(), today.minusDays(ago), TWO_HOURS);
    }
    for (VolunteerHours h : desk.reported(member)) {
      desk.confirm(member, h.municipality(), h.id(), h.version(), h.minutes(), null);
    }
  }
}
