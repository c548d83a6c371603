package no.bindeledd.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.OwnSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of one session on the phone of a helper who was named for it. Each tick is a form of its
 * own, which says what shall be rather than "the other way round": sent twice, it counts once.
 */
@Controller
class HelperListController {
  private static final String LIST = "/me/lists/{municipality}/{session}";

  private final AttendanceService attendance;
  private final OwnSessions sessions;
  private final OwnPages pages;

  HelperListController(AttendanceService attendance, OwnSessions sessions, OwnPages pages) {
    this.attendance = attendance;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(LIST)
  String list(
      @PathVariable String municipality,
      @PathVariable String session,
      @RequestParam(defaultValue = "false") boolean meanwhile,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> helper = sessions.caller(request);
    if (helper.isEmpty()) {
      return pages.redirect(request, "/me/sign-in");
    }
    var list = attendance.list(helper.get(), Ids.parse(municipality), Ids.parse(session));
    model.addAllAttributes(pages.page(request, response, null));
    model.addAttribute("l", new ListPage(list));
    if (meanwhile) {
      model.addAttribute("error", "activity.ticks.meanwhile");
    }
    return "me/list";
  }

  @PostMapping(LIST + "/ticks")
  String tick(
      @PathVariable String municipality,
      @PathVariable String session,
      @RequestParam String person,
      @RequestParam boolean came,
      @RequestParam(defaultValue = "0") int row,
      HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> helper = sessions.caller(request);
    if (helper.isEmpty()) {
      return pages.redirect(request, "/me/sign-in");
    }
    try {
      attendance.tick(
          helper.get(), Ids.parse(municipality), Ids.parse(session), Ids.parse(person), came);
    } catch (Rejected closed) {
      // The page that follows says so.
    }
    return pages.redirect(request, list(municipality, session)) + "#p" + row;
  }

  @PostMapping(LIST + "/others")
  String others(
      @PathVariable String municipality,
      @PathVariable String session,
      @RequestParam int seen,
      @RequestParam int others,
      HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> helper = sessions.caller(request);
    if (helper.isEmpty()) {
      return pages.redirect(request, "/me/sign-in");
    }
    String list = list(municipality, session);
    try {
      attendance.countOthers(
          helper.get(), Ids.parse(municipality), Ids.parse(session), seen, others);
    } catch (ChangedMeanwhile | Rejected notCounted) {
      String back = pages.redirect(request, list);
      return back + (back.contains("?") ? "&" : "?") + "meanwhile=true";
    }
    return pages.redirect(request, list);
  }

  /** From ids, so that nothing else that stood in the address comes back. */
  private static String list(String municipality, String session) {
    return "/me/lists/"
        + Ids.toText(Ids.parse(municipality))
        + "/"
        + Ids.toText(Ids.parse(session));
  }
}
