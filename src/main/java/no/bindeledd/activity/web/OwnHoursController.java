package no.bindeledd.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import no.bindeledd.activity.HoursRules;
import no.bindeledd.activity.OwnHoursService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.web.OwnPages;
import no.bindeledd.identity.OwnSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The hours that a volunteer gives: reported, seen and deleted by themselves. */
@Controller
class OwnHoursController {
  private static final String HOURS = "/me/hours";
  private static final String SIGN_IN = "/me/sign-in";

  private final OwnHoursService hours;
  private final OwnSessions sessions;
  private final OwnPages pages;

  OwnHoursController(OwnHoursService hours, OwnSessions sessions, OwnPages pages) {
    this.hours = hours;
    this.sessions = sessions;
    this.pages = pages;
  }

  /**
   * What was typed.
   *
   * @param activity both its keys, as the form wrote them
   */
  public record Typed(@Nullable String activity, @Nullable String day, @Nullable String hours) {}

  @GetMapping(HOURS)
  String read(HttpServletRequest request, HttpServletResponse response, Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : show(person.get(), new Typed(null, null, null), null, request, response, model);
  }

  @PostMapping(HOURS)
  String report(
      Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    try {
      report(person.get(), typed);
    } catch (Rejected no) {
      return show(person.get(), typed, no.reasons().getFirst(), request, response, model);
    } catch (NotFound nothingToDoWithIt) {
      Reason reason = Reason.at("day", "activity.reason.hoursNotThere");
      return show(person.get(), typed, reason, request, response, model);
    }
    return pages.redirect(request, HOURS);
  }

  @PostMapping(HOURS + "/{municipality}/{id}/delete")
  String delete(
      @PathVariable String municipality, @PathVariable String id, HttpServletRequest request) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    if (person.isEmpty()) {
      return pages.redirect(request, SIGN_IN);
    }
    hours.delete(person.get(), Ids.parse(municipality), Ids.parse(id));
    return pages.redirect(request, HOURS);
  }

  private void report(Caller person, Typed typed) {
    String[] key = text(typed.activity()).split("-", -1);
    if (key.length != 2) {
      throw new Rejected(Reason.at("activity", "activity.reason.hoursActivity"));
    }
    LocalDate day;
    try {
      day = LocalDate.parse(text(typed.day()));
    } catch (DateTimeParseException noDay) {
      throw new Rejected(Reason.at("day", "activity.reason.hoursDay"));
    }
    int minutes =
        HoursRules.minutes(text(typed.hours()))
            .orElseThrow(() -> new Rejected(Reason.at("hours", "activity.reason.hoursOfADay")));
    hours.report(person, Ids.parse(key[0]), Ids.parse(key[1]), day, minutes);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private String show(
      Caller person,
      Typed typed,
      @Nullable Reason error,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAllAttributes(pages.page(request, response, null));
    model.addAttribute("h", new OwnHoursPage(hours.own(person)));
    model.addAttribute("typed", typed);
    model.addAttribute("error", error);
    return "me/hours";
  }
}
