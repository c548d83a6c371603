package no.bindeledd.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.SetUpService;
import no.bindeledd.identity.WorkSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the first administrator comes in, without a script and before anything else works. Once
 * somebody has, nothing is here any more.
 */
@Controller
class SetUpController {
  private static final String SET_UP = "/set-up";

  private final SetUpService setUp;
  private final WorkSessions sessions;
  private final OwnPages pages;

  SetUpController(SetUpService setUp, WorkSessions sessions, OwnPages pages) {
    this.setUp = setUp;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(SET_UP)
  String ask(HttpServletRequest request, HttpServletResponse response, Model model) {
    setUp.requireWaiting(Caller.ANYONE);
    return show(Map.of(), Map.of(), request, response, model);
  }

  /** What was typed stays on the page that says what is wrong with it; only the code goes. */
  @PostMapping(SET_UP)
  String redeem(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    setUp.requireWaiting(Caller.ANYONE);
    var language =
        (Language) Objects.requireNonNull(pages.page(request, response, null).get("language"));
    try {
      sessions.open(
          request, setUp.redeem(Caller.ANYONE, code, name, List.of(email, again), language));
    } catch (Rejected rejected) {
      var typed = Map.of("code", code, "name", name, "email", email, "again", again);
      return show(typed, faults(rejected), request, response, model);
    }
    return "redirect:/app/";
  }

  private static Map<String, String> faults(Rejected rejected) {
    return rejected.reasons().stream()
        .collect(Collectors.toMap(r -> String.valueOf(r.field()), Reason::key, (a, b) -> a));
  }

  private String show(
      Map<String, String> typed,
      Map<String, String> faults,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAllAttributes(pages.page(request, response, null));
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    return "set-up/set-up";
  }
}
