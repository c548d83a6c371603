package no.bindeledd.catalogue.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.Meeting;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.PublicCalendarService;
import no.bindeledd.catalogue.search.SearchAnswer;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What happens, day by day: a week to read, and a month for paper. */
@Controller
class CalendarController {
  /** So many activities are named one by one; of more, the calendar is read by time. */
  private static final int FEW = 300;

  private final PublicActivityService activities;
  private final PublicCalendarService calendar;
  private final SearchForm form;
  private final ActivityFinder finder;
  private final Freshness freshness;
  private final PortalProperties portal;
  private final Clock clock;

  CalendarController(
      PublicActivityService activities,
      PublicCalendarService calendar,
      SearchForm form,
      ActivityFinder finder,
      Freshness freshness,
      PortalProperties portal,
      Clock clock) {
    this.activities = activities;
    this.calendar = calendar;
    this.form = form;
    this.finder = finder;
    this.freshness = freshness;
    this.portal = portal;
    this.clock = clock;
  }

  @GetMapping(Page.ROOT + "/activities/week")
  @Nullable String week(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    return show(page, asked, CatalogueView.WEEK, web, model);
  }

  @GetMapping(Page.ROOT + "/activities/month")
  @Nullable String month(
      Page page, @RequestParam Map<String, String> asked, ServletWebRequest web, Model model) {
    return show(page, asked, CatalogueView.MONTH, web, model);
  }

  private @Nullable String show(
      Page page,
      Map<String, String> asked,
      CatalogueView view,
      ServletWebRequest web,
      Model model) {
    long version = activities.version(Caller.ANYONE, null);
    String source = finder.source();
    if (freshness.known(web, page, version, source)) {
      return null;
    }
    SearchForm.Asked question = form.read(version, asked);
    Search search = question.search();
    boolean week = view == CatalogueView.WEEK;
    String name = week ? "week" : "month";
    LocalDate today = Norway.today(clock);
    CalendarDays days =
        week
            ? CalendarDays.week(today, asked.get(name), search.day())
            : CalendarDays.month(today, asked.get(name), search.day());
    SearchAnswer answer = finder.ask(version, search, FEW).orElse(null);
    List<CalendarPage.Day> shown =
        new CalendarPage(page, search).days(days.days(), meetings(search, answer, days.days()));
    if (!source.equals(finder.source())) {
      freshness.doubt(web);
    }
    form.show(page, question, answer, view, model);
    model.addAttribute("days", shown);
    model.addAttribute("nothing", shown.stream().allMatch(day -> day.meetings().isEmpty()));
    model.addAttribute("misunderstood", search.misunderstood() || days.misunderstood());
    model.addAttribute("kept", Map.of(name, days.code()));
    model.addAttribute("previous", beside(page, search, view, name, days.before()));
    model.addAttribute("next", beside(page, search, view, name, days.after()));
    if (week) {
      model.addAttribute("number", days.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      model.addAttribute("from", page.words().date(days.first()));
      model.addAttribute("to", page.words().date(days.first().plusDays(6)));
      return "catalogue/week";
    }
    model.addAttribute("month", page.words().month(days.first()));
    model.addAttribute("portal", portal.link(page.to(view.at(search, Map.of()))));
    model.addAttribute("today", page.words().date(today));
    return "catalogue/month";
  }

  /** What the index finds is looked up by name; where it is too much, or no index, by time. */
  private List<Meeting> meetings(
      Search search, @Nullable SearchAnswer answer, List<LocalDate> days) {
    int most = CalendarPage.MOST + 1;
    return answer != null && (answer.total() <= FEW || search.text() != null)
        ? calendar.of(Caller.ANYONE, answer.keys(), days, most)
        : calendar.on(Caller.ANYONE, search.filter(), days, most);
  }

  private static @Nullable String beside(
      Page page, Search search, CatalogueView view, String name, @Nullable String other) {
    return other == null ? null : page.to(view.at(search, Map.of(name, other)));
  }
}
