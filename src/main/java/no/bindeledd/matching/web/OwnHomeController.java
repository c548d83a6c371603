package no.bindeledd.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.PartyService;
import no.bindeledd.activity.ReminderService;
import no.bindeledd.activity.ReminderWay;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.matching.AnswerService;
import no.bindeledd.people.OwnData;
import no.bindeledd.people.OwnDataService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer's own first page: what waits for an answer, where they have a place, their rights. */
@Controller
class OwnHomeController {
  private static final String HOME = "/me";
  private static final String SIGN_IN = "/me/sign-in";

  private final AnswerService answers;
  private final SignUpService signUps;
  private final AttendanceService attendance;
  private final PartyService parties;
  private final ReminderService reminders;
  private final OwnDataService own;
  private final OwnSessions sessions;
  private final OwnPages pages;

  OwnHomeController(
      AnswerService answers,
      SignUpService signUps,
      AttendanceService attendance,
      PartyService parties,
      ReminderService reminders,
      OwnDataService own,
      OwnSessions sessions,
      OwnPages pages) {
    this.answers = answers;
    this.signUps = signUps;
    this.attendance = attendance;
    this.parties = parties;
    this.reminders = reminders;
    this.own = own;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(HOME)
  String home(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    Optional<OwnData> data = person.flatMap(own::held);
    if (person.isEmpty() || data.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    model.addAllAttributes(pages.page(request, response, data.get().language()));
    model.addAttribute(
        "suggestions", answers.waiting(person.get()).stream().map(SuggestionPage::new).toList());
    model.addAttribute(
        "places", signUps.ownPlaces(person.get()).stream().map(PlacePage::new).toList());
    model.addAttribute(
        "lists", attendance.helping(person.get()).stream().map(HelperPage::new).toList());
    model.addAttribute(
        "queue", parties.waiting(person.get()).stream().map(QueuePage::new).toList());
    model.addAttribute("reminders", reminders.choice(person.get()));
    return "me/home";
  }

  @PostMapping("/me/reminders")
  String remind(@RequestParam ReminderWay way, HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    reminders.choose(person.get(), way);
    return pages.redirect(request, HOME);
  }

  @PostMapping("/me/places/{municipality}/{activity}/leave")
  String leave(
      @PathVariable String municipality,
      @PathVariable String activity,
      HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    signUps.signOff(person.get(), Ids.parse(municipality), Ids.parse(activity));
    return pages.redirect(request, HOME);
  }

  @PostMapping("/me/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    pages.requireFromHere(request);
    sessions.close(request, response);
    return pages.redirect(request, SIGN_IN);
  }
}
