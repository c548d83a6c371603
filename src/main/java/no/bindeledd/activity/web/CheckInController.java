package no.bindeledd.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.activity.CheckInService;
import no.bindeledd.activity.OwnAttendance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.OwnSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a session's QR code: sign in, then say "I am here". Reading changes nothing. */
@Controller
class CheckInController {
  private static final String PAGE = "/me/attend/{code}";

  private final CheckInService checkIn;
  private final OneTimeLinks links;
  private final OwnSessions sessions;
  private final OwnPages pages;

  CheckInController(
      CheckInService checkIn, OneTimeLinks links, OwnSessions sessions, OwnPages pages) {
    this.checkIn = checkIn;
    this.links = links;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  String read(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      links.open(code, LinkPurpose.CHECK_IN);
      model.addAllAttributes(pages.page(request, response, null));
      model.addAttribute("then", "/me/attend/" + code);
      return "me/attend";
    }
    OwnAttendance own = checkIn.read(person.get(), code);
    model.addAllAttributes(pages.page(request, response, own.language()));
    model.addAttribute("a", new CheckInPage(own));
    return "me/attend";
  }

  @PostMapping(PAGE)
  String say(@PathVariable String code, @RequestParam boolean present, HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isPresent()) {
      try {
        checkIn.say(person.get(), code, present);
      } catch (Rejected atAnotherHour) {
        // The page that follows says when.
      }
    }
    return pages.redirect(request, "/me/attend/" + code);
  }
}
