package no.bindeledd.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.SignUp;
import no.bindeledd.activity.SignUpRequestService;
import no.bindeledd.activity.SignUpWish;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.OwnSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing up, without a script: who is signed in presses one button; anybody else gets a link at
 * their own address, and presses it there. Reading changes nothing.
 */
@Controller
class SignUpController {
  private static final String FORM = "/me/activities/{municipality}/{activity}/sign-up";
  private static final String BY_LINK = "/me/sign-up/{token}";

  private final SignUpRequestService requests;
  private final OneTimeLinks links;
  private final OwnSessions sessions;
  private final OwnPages pages;

  SignUpController(
      SignUpRequestService requests, OneTimeLinks links, OwnSessions sessions, OwnPages pages) {
    this.requests = requests;
    this.links = links;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(FORM)
  String form(
      @PathVariable String municipality,
      @PathVariable String activity,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return show(Ids.parse(municipality), Ids.parse(activity), null, request, response, model);
  }

  @PostMapping(FORM)
  String send(
      @PathVariable String municipality,
      @PathVariable String activity,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "0") String children,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "false") boolean queue,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    long m = Ids.parse(municipality);
    long a = Ids.parse(activity);
    try {
      SignUpWish wish = wish(group, children, queue);
      if (person.isPresent()) {
        SignUp made = requests.signUp(person.get(), m, a, wish);
        return pages.redirect(
            request,
            "/me/places/" + Ids.toText(made.municipality()) + "/" + Ids.toText(made.activity()));
      }
      var language =
          (Language) Objects.requireNonNull(pages.page(request, response, null).get("language"));
      requests.ask(Caller.ANYONE, m, a, address, wish, language);
    } catch (Rejected no) {
      model.addAttribute("typed", address);
      model.addAttribute("children", children);
      model.addAttribute("group", group);
      return show(m, a, no.reasons().getFirst(), request, response, model);
    }
    model.addAllAttributes(pages.page(request, response, null));
    model.addAttribute("hours", SignUpRequestService.VALIDITY.toHours());
    return "me/sign-up-sent";
  }

  @GetMapping(BY_LINK)
  String read(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return confirm(links.open(token, LinkPurpose.SIGN_UP), null, request, response, model);
  }

  @PostMapping(BY_LINK)
  String confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean queue,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    OneTimeLinks.Opened opened = links.open(token, LinkPurpose.SIGN_UP);
    try {
      String page =
          requests.confirm(opened.caller(), opened.municipalityId(), opened.subject(), name, queue);
      links.useUp(token, LinkPurpose.SIGN_UP);
      return pages.redirect(request, page);
    } catch (Rejected no) {
      model.addAttribute("typed", name);
      return confirm(opened, no.reasons().getFirst(), request, response, model);
    }
  }

  /** What is no number, or no group, is the wish of nobody. */
  private static SignUpWish wish(String group, String children, boolean queue) {
    PlaceGroup chosen = null;
    for (PlaceGroup one : PlaceGroup.values()) {
      chosen = one.name().equals(group) ? one : chosen;
    }
    return new SignUpWish(
        chosen, children.matches("\\d{1,2}") ? Integer.parseInt(children) : 0, queue);
  }

  private String show(
      long municipality,
      long activity,
      @Nullable Reason error,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    Caller caller = person.isPresent() ? person.get() : Caller.ANYONE;
    model.addAllAttributes(pages.page(request, response, null));
    model.addAttribute("known", person.isPresent());
    model.addAttribute("error", error);
    model.addAttribute("s", new SignUpPage(requests.offer(caller, municipality, activity)));
    return "me/sign-up";
  }

  private String confirm(
      OneTimeLinks.Opened opened,
      @Nullable Reason error,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var asked = requests.read(opened.caller(), opened.municipalityId(), opened.subject());
    model.addAllAttributes(pages.page(request, response, asked.request().language()));
    model.addAttribute("error", error);
    model.addAttribute("wish", asked.request().wish());
    model.addAttribute("done", asked.request().signUp() != null);
    model.addAttribute("s", new SignUpPage(asked.offer()));
    return "me/sign-up-confirm";
  }
}
