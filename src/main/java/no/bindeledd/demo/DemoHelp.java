package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.HelperRoleContent;
import no.bindeledd.activity.HelperRoleService;
import no.bindeledd.activity.HoursDeskService;
import no.bindeledd.activity.OwnDutyService;
import no.bindeledd.activity.OwnHoursService;
import no.bindeledd.activity.TemplateService;
import no.bindeledd.activity.VolunteerHours;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** What organisers begin with, who helps at their sessions, and the hours of their volunteers. */
@Component
class DemoHelp {
  private static final List<Integer> DAYS_AGO = List.of(4, 11, 18, 32);
  private static final int TWO_HOURS = 120;

  private static final List<HelperRoleContent> ROLES =
      List.of(
          new HelperRoleContent("Samtaleleder", 2, true),
          new HelperRoleContent("Kaffe og mat", 1, false));

  private final TemplateService templates;
  private final HelperRoleService roles;
  private final OwnDutyService duties;
  private final OwnHoursService own;
  private final HoursDeskService desk;
  private final Clock clock;

  DemoHelp(
      TemplateService templates,
      HelperRoleService roles,
      OwnDutyService duties,
      OwnHoursService own,
      HoursDeskService desk,
      Clock clock) {
    this.templates = templates;
    this.roles = roles;
    this.duties = duties;
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
    for (HelperRoleContent role : ROLES) {
      roles.add(member, municipality, activity.id(), role);
    }
    templates.keep(member, municipality, activity.id(), activity.content().title());
    var volunteer = new Caller.Self(member.account(), Assurance.CODE);
    duties.own(volunteer).open().stream()
        .filter(open -> open.session().activity() == activity.id())
        .findFirst()
        .ifPresent(open -> duties.take(volunteer, municipality, open.session().id(), open.role()));
    LocalDate today = Norway.today(clock);
    for (int ago : DAYS_AGO) {
      own.report(volunteer, municipality, activity.id(), today.minusDays(ago), TWO_HOURS);
    }
    for (VolunteerHours h : desk.reported(member)) {
      desk.confirm(member, h.municipality(), h.id(), h.version(), h.minutes(), null);
    }
  }
}
