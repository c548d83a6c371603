package no.bindeledd.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.claim.ClaimService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.identity.SignInService;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.identity.WorkSessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody who has no role yet begins: name and address, the code that went there, and then
 * what they have asked for and where they may work.
 */
@Controller
class ClaimStartController {
  private static final String HOME = ClaimVisitor.HOME;

  private final SignInService signIn;
  private final ClaimService claims;
  private final MembershipService memberships;
  private final OwnSessions sessions;
  private final WorkSessions work;
  private final ClaimVisitor visitor;
  private final OwnPages pages;

  ClaimStartController(
      SignInService signIn,
      ClaimService claims,
      MembershipService memberships,
      OwnSessions sessions,
      WorkSessions work,
      ClaimVisitor visitor,
      OwnPages pages) {
    this.signIn = signIn;
    this.claims = claims;
    this.memberships = memberships;
    this.sessions = sessions;
    this.work = work;
    this.visitor = visitor;
    this.pages = pages;
  }

  @GetMapping(HOME)
  String home(HttpServletRequest request, HttpServletResponse response, Model model) {
    visitor.prepare(request, response, model);
    Optional<Caller.Self> person = visitor.who(request);
    if (person.isEmpty()) {
      return begin(Map.of(), Map.of(), model);
    }
    model.addAttribute("claims", claims.own(person.get()).stream().map(OwnClaim::new).toList());
    model.addAttribute(
        "places",
        memberships.own(person.get()).stream()
            .filter(m -> m.organisation() != null)
            .map(OwnPlace::of)
            .toList());
    return "me/organisation/home";
  }

  @PostMapping(HOME + "/begin")
  String askForCode(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Language language = visitor.prepare(request, response, model);
    try {
      long asked = signIn.askToBegin(Caller.ANYONE, email, name, language);
      return code(Ids.toText(asked), "", model);
    } catch (Rejected rejected) {
      return begin(Map.of("name", name, "email", email), ClaimVisitor.faults(rejected), model);
    }
  }

  /** These pages answer forms; whoever comes back to one begins again. */
  @GetMapping({HOME + "/begin", HOME + "/code"})
  String again(HttpServletRequest request) {
    return visitor.home(request);
  }

  @PostMapping(HOME + "/code")
  String useCode(
      @RequestParam(name = "request", defaultValue = "") String asked,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Optional<Account> account = signIn.useCode(Caller.ANYONE, Ids.parse(asked), code);
    if (account.isEmpty()) {
      visitor.prepare(request, response, model);
      return code(asked, "identity.signIn.wrongCode", model);
    }
    sessions.open(account.get().id(), response);
    return visitor.home(request);
  }

  /** From what is asked for into the work itself, in one of the caller's own places. */
  @PostMapping(HOME + "/enter")
  String enter(@RequestParam(defaultValue = "") String place, HttpServletRequest request) {
    Optional<Caller.Self> person = visitor.sender(request);
    if (person.isEmpty()) {
      return visitor.home(request);
    }
    Account account = visitor.account(request).orElseThrow(NotFound::new);
    OwnMembership chosen = memberships.choose(person.get(), Ids.parse(place));
    work.open(
        request,
        new SignedInPerson(
            account.id(),
            chosen.id(),
            chosen.role(),
            person.get().assurance(),
            account.name(),
            account.language()));
    return "redirect:/app/";
  }

  @PostMapping(HOME + "/leave")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    pages.requireFromHere(request);
    sessions.close(request, response);
    return visitor.home(request);
  }

  private static String begin(Map<String, ?> typed, Map<String, ?> faults, Model model) {
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    return "me/organisation/begin";
  }

  private static String code(String asked, String fault, Model model) {
    model.addAttribute("request", asked);
    model.addAttribute("fault", fault);
    model.addAttribute("minutes", SignInService.VALIDITY.toMinutes());
    return "me/organisation/code";
  }
}
