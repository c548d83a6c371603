package no.bindeledd.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.identity.SignInService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in to one's own pages, by a code, without a script: the address, then the code. */
@Controller
class OwnSignInController {
  private static final String SIGN_IN = "/me/sign-in";
  private static final String CODE = "/me/sign-in/code";
  private static final String ERROR = "error";
  private static final String THEN = "then";

  /** A page of one's own, and nothing that could lead anywhere else. */
  private static final Pattern OWN_PAGE = Pattern.compile("/me(/[A-Za-z0-9_-]+)*");

  private final SignInService signIn;
  private final OwnSessions sessions;
  private final OwnPages pages;

  OwnSignInController(SignInService signIn, OwnSessions sessions, OwnPages pages) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping({SIGN_IN, CODE})
  String askForAddress(
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute(THEN, ownPage(then));
    return show("me/sign-in", request, response, model);
  }

  @PostMapping(SIGN_IN)
  String askForCode(
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    model.addAttribute(THEN, ownPage(then));
    try {
      model.addAttribute("request", Ids.toText(signIn.askForCode(Caller.ANYONE, address)));
    } catch (Rejected noAddress) {
      model.addAttribute(ERROR, noAddress.reasons().getFirst().key());
      return show("me/sign-in", request, response, model);
    }
    return show("me/sign-in-code", request, response, model);
  }

  @PostMapping(CODE)
  String useCode(
      @RequestParam(name = "request", defaultValue = "") String asked,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Optional<Account> account = signIn.useCode(Caller.ANYONE, Ids.parse(asked), code);
    if (account.isEmpty()) {
      model.addAttribute("request", asked);
      model.addAttribute(THEN, ownPage(then));
      model.addAttribute(ERROR, "identity.signIn.wrongCode");
      return show("me/sign-in-code", request, response, model);
    }
    sessions.open(account.get().id(), response);
    return pages.redirect(request, ownPage(then));
  }

  private static String ownPage(String then) {
    return OWN_PAGE.matcher(then).matches() ? then : "/me";
  }

  private String show(
      String page, HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAllAttributes(pages.page(request, response, null));
    model.addAttribute("minutes", SignInService.VALIDITY.toMinutes());
    return page;
  }
}
