package no.bindeledd.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.activity.OwnDutyService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.OwnSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a volunteer helps with: taken and given back by themselves, with one button each. */
@Controller
class OwnDutyController {
  private static final String DUTIES = "/me/duties";
  private static final String SIGN_IN = "/me/sign-in";

  private final OwnDutyService duties;
  private final OwnSessions sessions;
  private final OwnPages pages;

  OwnDutyController(OwnDutyService duties, OwnSessions sessions, OwnPages pages) {
    this.duties = duties;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(DUTIES)
  String read(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : show(person.get(), null, request, response, model);
  }

  @PostMapping(DUTIES + "/{municipality}/{session}/take")
  String take(
      @PathVariable String municipality,
      @PathVariable String session,
      @RequestParam String role,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    try {
      duties.take(person.get(), Ids.parse(municipality), Ids.parse(session), Ids.parse(role));
    } catch (Rejected no) {
      return show(person.get(), no.reasons().getFirst(), request, response, model);
    } catch (NotFound goneMeanwhile) {
      Reason gone = Reason.of("activity.reason.roleGone");
      return show(person.get(), gone, request, response, model);
    }
    return pages.redirect(request, DUTIES);
  }

  @PostMapping(DUTIES + "/{municipality}/{session}/back")
  String giveBack(
      @PathVariable String municipality,
      @PathVariable String session,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    try {
      duties.giveBack(person.get(), Ids.parse(municipality), Ids.parse(session));
    } catch (Rejected no) {
      return show(person.get(), no.reasons().getFirst(), request, response, model);
    } catch (NotFound goneMeanwhile) {
      // With the session went what they had there: the page that follows says so.
    }
    return pages.redirect(request, DUTIES);
  }

  private String show(
      Caller person,
      @Nullable Reason error,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAllAttributes(pages.page(request, response, null));
    // The languages of the page lead to the page, also after a form.
    model.addAttribute("here", DUTIES);
    model.addAttribute("d", new OwnDutiesPage(duties.own(person)));
    model.addAttribute("error", error);
    return "me/duties";
  }
}
