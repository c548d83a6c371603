package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import no.bindeledd.activity.OwnCalendar;
import no.bindeledd.activity.OwnCalendarService;
import no.bindeledd.activity.OwnCalendars;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.OwnSessions;
import no.bindeledd.identity.PersonAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A person's own sessions in the calendar of their phone: the page on which they make, renew and
 * end its address, and the address itself, which nobody keeps and no page names again.
 */
@Controller
class OwnCalendarController {
  private static final String PAGE = "/me/calendar";
  private static final String SIGN_IN = "/me/sign-in";

  private final OwnCalendarService calendars;
  private final OwnCalendars addresses;
  private final OwnSessions sessions;
  private final PersonAccounts accounts;
  private final OwnPages pages;
  private final ActivityCalendar calendar;
  private final Texts texts;
  private final PortalProperties portal;

  OwnCalendarController(
      OwnCalendarService calendars,
      OwnCalendars addresses,
      OwnSessions sessions,
      PersonAccounts accounts,
      OwnPages pages,
      ActivityCalendar calendar,
      Texts texts,
      PortalProperties portal) {
    this.calendars = calendars;
    this.addresses = addresses;
    this.sessions = sessions;
    this.accounts = accounts;
    this.pages = pages;
    this.calendar = calendar;
    this.texts = texts;
    this.portal = portal;
  }

  @GetMapping(PAGE)
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : page(person.get(), null, request, response, model);
  }

  /** The secret stands in this answer alone, so there is nothing to lead on to. */
  @PostMapping(PAGE)
  String renew(HttpServletRequest request, HttpServletResponse response, Model model) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : page(person.get(), calendars.renew(person.get()), request, response, model);
  }

  @PostMapping(PAGE + "/end")
  String end(HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    calendars.end(person.get());
    return pages.redirect(request, PAGE);
  }

  @GetMapping(PAGE + "/{secret}.ics")
  ResponseEntity<byte[]> read(@PathVariable String secret) {
    OwnCalendar own = calendars.read(addresses.open(secret));
    return ResponseEntity.ok()
        .contentType(CalendarFile.TYPE)
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .body(calendar.of(Page.of(own.language(), texts, "/"), own));
  }

  private String page(
      Caller.Self person,
      @Nullable String secret,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Instant> made = calendars.madeAt(person);
    Language language = accounts.find(person.subject()).map(a -> a.language()).orElse(null);
    model.addAllAttributes(pages.page(request, response, language));
    // The language menu leads to the page, not to the form that was sent.
    model.addAttribute("here", PAGE);
    model.addAttribute("made", made.map(at -> Norway.local(at).toLocalDate()).orElse(null));
    if (secret != null) {
      String address = portal.link(PAGE + "/" + secret + ".ics");
      model.addAttribute("address", address);
      model.addAttribute("subscribe", address.replaceFirst("^https?:", "webcal:"));
    }
    return "me/calendar";
  }
}
