package no.bindeledd.matching.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.matching.AnswerService;
import no.bindeledd.matching.DeclineReason;
import no.bindeledd.matching.OwnSuggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A suggestion and its two answers, behind the link in the message or behind the person's sign-in:
 * reading changes nothing, answering does, and once.
 */
@Controller
class SuggestionController {
  private static final String BY_LINK = "/me/suggestion/{token}";
  private static final String SIGNED_IN = "/me/suggestions/{municipality}/{id}";
  private static final String SIGN_IN = "/me/sign-in";

  private final AnswerService answers;
  private final OneTimeLinks links;
  private final OwnSessions sessions;
  private final OwnPages pages;

  SuggestionController(
      AnswerService answers, OneTimeLinks links, OwnSessions sessions, OwnPages pages) {
    this.answers = answers;
    this.links = links;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(BY_LINK)
  String readByLink(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    OneTimeLinks.Opened opened = links.open(token, LinkPurpose.SUGGESTION);
    return show(
        answers.read(opened.caller(), opened.municipalityId(), opened.subject()),
        request,
        response,
        model);
  }

  @PostMapping(BY_LINK)
  String answerByLink(
      @PathVariable String token,
      @RequestParam boolean yes,
      @RequestParam(required = false) @Nullable DeclineReason reason,
      HttpServletRequest request) {
    pages.requireFromHere(request);
    OneTimeLinks.Opened opened = links.open(token, LinkPurpose.SUGGESTION);
    answer(opened.caller(), opened.municipalityId(), opened.subject(), yes, reason);
    links.useUp(token, LinkPurpose.SUGGESTION);
    return pages.redirect(request, request.getRequestURI());
  }

  @GetMapping(SIGNED_IN)
  String read(
      @PathVariable String municipality,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : show(
            answers.read(person.get(), Ids.parse(municipality), Ids.parse(id)),
            request,
            response,
            model);
  }

  @PostMapping(SIGNED_IN)
  String answer(
      @PathVariable String municipality,
      @PathVariable String id,
      @RequestParam boolean yes,
      @RequestParam(required = false) @Nullable DeclineReason reason,
      HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    answer(person.get(), Ids.parse(municipality), Ids.parse(id), yes, reason);
    return pages.redirect(request, request.getRequestURI());
  }

  private void answer(
      Caller person, long municipality, long id, boolean yes, @Nullable DeclineReason reason) {
    try {
      if (yes) {
        answers.accept(person, municipality, id);
      } else {
        answers.decline(person, municipality, id, reason);
      }
    } catch (Rejected answeredBeforeOrTooLate) {
      // The page that follows says how it stands.
    }
  }

  private String show(
      OwnSuggestion suggestion,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAllAttributes(pages.page(request, response, suggestion.language()));
    model.addAttribute("s", new SuggestionPage(suggestion));
    return "me/suggestion";
  }
}
