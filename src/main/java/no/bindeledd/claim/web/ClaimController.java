package no.bindeledd.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.claim.Claim;
import no.bindeledd.claim.ClaimService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.MembershipService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One claim: how it stands, what happens next, and what its maker can do. */
@Controller
class ClaimController {
  private static final String CLAIM = ClaimVisitor.HOME + "/claims/{claim}";

  private final ClaimService claims;
  private final MembershipService memberships;
  private final ClaimVisitor visitor;

  ClaimController(ClaimService claims, MembershipService memberships, ClaimVisitor visitor) {
    this.claims = claims;
    this.memberships = memberships;
    this.visitor = visitor;
  }

  @GetMapping(CLAIM)
  String read(
      @PathVariable String claim,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = visitor.who(request);
    return person.isEmpty()
        ? visitor.home(request)
        : show(person.get(), claim, Map.of(), request, response, model);
  }

  @PostMapping(CLAIM + "/code")
  String prove(
      @PathVariable String claim,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return act(claim, request, response, model, self -> claims.prove(self, Ids.parse(claim), code));
  }

  @PostMapping(CLAIM + "/ask")
  String askSomebody(
      @PathVariable String claim,
      @RequestParam(defaultValue = "") String note,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return act(
        claim, request, response, model, self -> claims.askSomebody(self, Ids.parse(claim), note));
  }

  @PostMapping(CLAIM + "/withdraw")
  String withdraw(
      @PathVariable String claim,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return act(claim, request, response, model, self -> claims.withdraw(self, Ids.parse(claim)));
  }

  private String act(
      String claim,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Deed deed) {
    Optional<Caller.Self> person = visitor.sender(request);
    if (person.isEmpty()) {
      return visitor.home(request);
    }
    try {
      deed.by(person.get());
    } catch (Rejected rejected) {
      return show(person.get(), claim, ClaimVisitor.faults(rejected), request, response, model);
    }
    return visitor.redirect(request, ClaimVisitor.HOME + "/claims/" + claim);
  }

  private String show(
      Caller.Self person,
      String id,
      Map<String, Reason> faults,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    visitor.prepare(request, response, model);
    Claim claim = claims.get(person, Ids.parse(id));
    model.addAttribute("claim", new OwnClaim(claim));
    model.addAttribute("faults", faults);
    model.addAttribute(
        "place",
        memberships.own(person).stream()
            .filter(m -> claim.organisation() != null)
            .filter(m -> Objects.equals(m.organisation(), claim.organisation()))
            .findFirst()
            .map(OwnPlace::of)
            .orElse(null));
    return "me/organisation/claim";
  }

  /** What somebody does on the page. */
  @FunctionalInterface
  private interface Deed {
    void by(Caller.Self self);
  }
}
