package no.bindeledd.activity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.activity.Party;
import no.bindeledd.activity.PartyService;
import no.bindeledd.activity.ReminderService;
import no.bindeledd.activity.ReminderWay;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
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

/**
 * One's own places in an activity, behind the link of a message or behind the sign-in: yes or no to
 * an offer, off the list, a child or an adult along. Reading changes nothing; each button counts
 * once.
 */
@Controller
class PlaceController {
  private static final String BY_LINK = "/me/place/{token}";
  private static final String SIGNED_IN = "/me/places/{municipality}/{activity}";
  private static final String SIGN_IN = "/me/sign-in";

  private final PartyService parties;
  private final ReminderService reminders;
  private final OneTimeLinks links;
  private final OwnSessions sessions;
  private final OwnPages pages;

  PlaceController(
      PartyService parties,
      ReminderService reminders,
      OneTimeLinks links,
      OwnSessions sessions,
      OwnPages pages) {
    this.parties = parties;
    this.reminders = reminders;
    this.links = links;
    this.sessions = sessions;
    this.pages = pages;
  }

  /** Whose page it is. */
  private record Door(Caller caller, long municipality, long signUp) {}

  @GetMapping(BY_LINK)
  String readByLink(
      @PathVariable String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return show(byLink(token), null, request, response, model);
  }

  @PostMapping(BY_LINK)
  String doByLink(
      @PathVariable String token,
      Deed deed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    return perform(byLink(token), deed, request, response, model);
  }

  @GetMapping(SIGNED_IN)
  String read(
      @PathVariable String municipality,
      @PathVariable String activity,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : show(signedIn(person.get(), municipality, activity), null, request, response, model);
  }

  @PostMapping(SIGNED_IN)
  String act(
      @PathVariable String municipality,
      @PathVariable String activity,
      Deed deed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    pages.requireFromHere(request);
    Optional<Caller.Self> person = sessions.caller(request);
    return person.isEmpty()
        ? pages.redirect(request, SIGN_IN)
        : perform(signedIn(person.get(), municipality, activity), deed, request, response, model);
  }

  /**
   * What a button says.
   *
   * @param what yes, leave, child, adult or remind
   * @param entry whom it is about
   * @param way of reminding
   */
  record Deed(
      @Nullable String what,
      @Nullable String entry,
      @Nullable String name,
      @Nullable String address,
      @Nullable ReminderWay way) {}

  private String perform(
      Door door, Deed deed, HttpServletRequest request, HttpServletResponse response, Model model) {
    long entry = Ids.parse(text(deed.entry()));
    try {
      switch (text(deed.what())) {
        case "yes" -> parties.accept(door.caller(), door.municipality(), entry, text(deed.name()));
        case "leave" -> parties.leave(door.caller(), door.municipality(), entry);
        case "child" -> parties.bringChild(door.caller(), door.municipality(), entry);
        case "adult" -> {
          parties.bringAdult(door.caller(), door.municipality(), entry, text(deed.address()));
          model.addAttribute("asked", true);
          return show(door, null, request, response, model);
        }
        case "remind" -> {
          ReminderWay way = deed.way();
          if (way == null) {
            throw new NotFound();
          }
          reminders.choose(door.caller(), door.municipality(), entry, way);
        }
        default -> throw new NotFound();
      }
    } catch (Rejected no) {
      return show(door, no.reasons().getFirst(), request, response, model);
    }
    try {
      parties.read(door.caller(), door.municipality(), door.signUp());
    } catch (NotFound goneWithoutATrace) {
      model.addAllAttributes(pages.page(request, response, null));
      return "me/place-gone";
    }
    return pages.redirect(request, request.getRequestURI());
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  private String show(
      Door door,
      @Nullable Reason error,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Party party = parties.read(door.caller(), door.municipality(), door.signUp());
    model.addAllAttributes(pages.page(request, response, party.language()));
    model.addAttribute("error", error);
    model.addAttribute("p", new PartyPage(party));
    model.addAttribute(
        "reminders", reminders.choice(door.caller(), door.municipality(), door.signUp()));
    return "me/place";
  }

  private Door byLink(String token) {
    OneTimeLinks.Opened opened = links.open(token, LinkPurpose.PLACE);
    return new Door(opened.caller(), opened.municipalityId(), opened.subject());
  }

  private Door signedIn(Caller.Self person, String municipality, String activity) {
    long m = Ids.parse(municipality);
    return new Door(person, m, parties.own(person, m, Ids.parse(activity)).id());
  }
}
