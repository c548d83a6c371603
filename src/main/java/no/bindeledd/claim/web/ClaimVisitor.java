package no.bindeledd.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.identity.PersonAccounts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who is at these pages, and what their pages have in common. */
@Component
class ClaimVisitor {
  static final String HOME = "/me/organisations";

  private final OwnSessions sessions;
  private final PersonAccounts accounts;
  private final OwnPages pages;

  ClaimVisitor(OwnSessions sessions, PersonAccounts accounts, OwnPages pages) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.pages = pages;
  }

  Optional<Caller.Self> who(HttpServletRequest request) {
    return sessions.caller(request);
  }

  Optional<Account> account(HttpServletRequest request) {
    return who(request).flatMap(self -> accounts.find(self.subject()));
  }

  /** For every form that was sent from here by somebody who is signed in. */
  Optional<Caller.Self> sender(HttpServletRequest request) {
    pages.requireFromHere(request);
    return who(request);
  }

  Language prepare(HttpServletRequest request, HttpServletResponse response, Model model) {
    Language personal = account(request).map(Account::language).orElse(null);
    Map<String, Object> page = pages.page(request, response, personal);
    model.addAllAttributes(page);
    return (Language) page.getOrDefault("language", Language.NB);
  }

  String home(HttpServletRequest request) {
    return pages.redirect(request, HOME);
  }

  String redirect(HttpServletRequest request, String path) {
    return pages.redirect(request, path);
  }

  /** What is wrong, by field; what is wrong with the whole stands under "all". */
  static Map<String, Reason> faults(Rejected rejected) {
    return rejected.reasons().stream()
        .collect(
            Collectors.toMap(
                reason -> reason.field() == null ? "all" : reason.field(),
                reason -> reason,
                (first, second) -> first));
  }
}
