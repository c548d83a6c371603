package no.bindeledd.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.OwnData;
import no.bindeledd.people.OwnDataService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What we hold about a person, for that person: seeing it, taking back a yes, being erased. */
@Controller
class OwnDataController {
  private static final String SIGN_IN = "/me/sign-in";
  private static final String DATA = "/me/data";

  private final OwnDataService own;
  private final ConsentService consents;
  private final OwnSessions sessions;
  private final OwnPages pages;

  OwnDataController(
      OwnDataService own, ConsentService consents, OwnSessions sessions, OwnPages pages) {
    this.own = own;
    this.consents = consents;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(DATA)
  String held(HttpServletRequest request, HttpServletResponse response, Model model) {
    return page("me/data", request, response, model);
  }

  @PostMapping("/me/consents/{municipality}/{consent}/withdraw")
  String withdraw(
      @PathVariable String municipality, @PathVariable String consent, HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    try {
      consents.withdraw(person.get(), Ids.parse(municipality), Ids.parse(consent));
    } catch (Rejected endedBefore) {
      // The page that follows says how it stands.
    }
    return pages.redirect(request, DATA);
  }

  /** Says what goes, before it goes. */
  @GetMapping("/me/delete")
  String askToDelete(HttpServletRequest request, HttpServletResponse response, Model model) {
    return page("me/delete", request, response, model);
  }

  @PostMapping("/me/delete")
  String delete(HttpServletRequest request, HttpServletResponse response) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    own.eraseMe(person.get());
    sessions.close(request, response);
    return pages.redirect(request, "/me/goodbye");
  }

  @GetMapping("/me/goodbye")
  String goodbye(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAllAttributes(pages.page(request, response, null));
    return "me/goodbye";
  }

  private String page(
      String template, HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<OwnData> data = sessions.caller(request).flatMap(own::held);
    if (data.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    Language language = data.get().language();
    model.addAllAttributes(pages.page(request, response, language));
    model.addAttribute("data", new OwnDataPage(data.get()));
    return template;
  }
}
