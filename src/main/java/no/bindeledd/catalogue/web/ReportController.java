package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.web.OwnPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Anybody says what is wrong with an activity. The activity's own page stays as cacheable as it
 * was: the form has a page of its own, which nobody keeps, with a key that counts once. It counts
 * only when it is sent from here. Whoever sends it gets the same answer whatever came of it.
 */
@Controller
class ReportController {
  private static final String PAGE = Page.ROOT + "/activities/{address}/report";
  private static final int A_SECOND = 20;
  private static final int LONGEST_KEY = 100;

  private final PublicActivityService activities;
  private final TrustService trust;
  private final OwnPages fromHere;
  private final Allowance allowance = new Allowance(A_SECOND);

  ReportController(PublicActivityService activities, TrustService trust, OwnPages fromHere) {
    this.activities = activities;
    this.trust = trust;
    this.fromHere = fromHere;
  }

  @GetMapping(PAGE)
  String form(Page page, @PathVariable String address, HttpServletResponse response, Model model) {
    return form(page, address, response, model, "", null);
  }

  @PostMapping(PAGE)
  String send(
      Page page,
      @PathVariable String address,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "note", defaultValue = "") String note,
      @RequestParam(name = "key", defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    fromHere.requireFromHere(request);
    ActivityKey activity = ActivityAddress.parse(address);
    Optional<ReportReason> chosen = chosen(reason);
    if (chosen.isEmpty()) {
      return form(page, address, response, model, note, "catalogue.report.missing");
    }
    if (allowance.isUsedUp()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return form(page, address, response, model, note, "catalogue.report.busy");
    }
    if (!key.isBlank() && key.length() <= LONGEST_KEY) {
      trust.report(Caller.ANYONE, activity.municipality(), activity.id(), chosen.get(), note, key);
    }
    return "redirect:" + page.to("/activities/reported");
  }

  @GetMapping(Page.ROOT + "/activities/reported")
  String thanks(Page page, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return "catalogue/reported";
  }

  private String form(
      Page page,
      String address,
      HttpServletResponse response,
      Model model,
      String note,
      @Nullable String fault) {
    ActivityKey key = ActivityAddress.parse(address);
    var activity = activities.get(Caller.ANYONE, key.municipality(), key.id());
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("activity", activity);
    model.addAttribute("back", page.to(ActivityAddress.of(activity)));
    model.addAttribute("reasons", ReportReason.offered());
    model.addAttribute("longest", TrustService.LONGEST_NOTE);
    model.addAttribute("key", Secrets.token());
    model.addAttribute("note", note);
    model.addAttribute("fault", fault);
    return "catalogue/report";
  }

  private static Optional<ReportReason> chosen(String reason) {
    return ReportReason.offered().stream().filter(r -> r.name().equals(reason)).findFirst();
  }
}
