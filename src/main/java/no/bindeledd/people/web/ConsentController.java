package no.bindeledd.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.TreeSet;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.people.AskedConsent;
import no.bindeledd.people.ConsentService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link in a question about sharing: reading changes nothing, answering does.
 */
@Controller
class ConsentController {
  private static final String PAGE = "/me/consent/{token}";

  private final ConsentService consents;
  private final OneTimeLinks links;
  private final OwnPages pages;

  ConsentController(ConsentService consents, OneTimeLinks links, OwnPages pages) {
    this.consents = consents;
    this.links = links;
    this.pages = pages;
  }

  @GetMapping(PAGE)
  String read(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    OneTimeLinks.Opened opened = links.open(token, LinkPurpose.CONSENT);
    AskedConsent asked = consents.read(opened.caller(), opened.municipalityId(), opened.subject());
    model.addAllAttributes(pages.page(request, response, asked.language()));
    model.addAttribute("asked", asked);
    model.addAttribute("kinds", new TreeSet<>(asked.consent().kinds()));
    return "me/consent";
  }

  @PostMapping(PAGE)
  String answer(@PathVariable String token, @RequestParam boolean yes, HttpServletRequest request) {
    pages.requireFromHere(request);
    OneTimeLinks.Opened opened = links.open(token, LinkPurpose.CONSENT);
    try {
      consents.answer(opened.caller(), opened.municipalityId(), opened.subject(), yes);
      links.useUp(token, LinkPurpose.CONSENT);
    } catch (Rejected answeredBeforeOrTooLate) {
      // The page that follows says how it stands.
    }
    return pages.redirect(request, request.getRequestURI());
  }
}
