package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.activity.QuestionWish;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
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
 * Anybody asks whoever offers an activity. The form has a page of its own, which nobody keeps, with
 * a key that counts once, and counts only when it is sent from here.
 */
@Controller
class QuestionController {
  private static final String PAGE = Page.ROOT + "/activities/{address}/question";
  private static final int A_SECOND = 20;
  private static final int LONGEST_KEY = 100;
  private static final QuestionWish NOTHING = new QuestionWish("", "", "");

  private final PublicActivityService activities;
  private final QuestionService questions;
  private final OwnPages fromHere;
  private final Allowance allowance = new Allowance(A_SECOND);

  QuestionController(
      PublicActivityService activities, QuestionService questions, OwnPages fromHere) {
    this.activities = activities;
    this.questions = questions;
    this.fromHere = fromHere;
  }

  @GetMapping(PAGE)
  String form(Page page, @PathVariable String address, HttpServletResponse response, Model model) {
    return form(page, address, response, model, NOTHING, List.of());
  }

  @PostMapping(PAGE)
  String send(
      Page page,
      @PathVariable String address,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String key,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    fromHere.requireFromHere(request);
    var wish = new QuestionWish(name, email, text);
    ActivityKey activity = ActivityAddress.parse(address);
    if (allowance.isUsedUp() || key.isBlank() || key.length() > LONGEST_KEY) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      var busy = List.of(Reason.of("catalogue.question.busy"));
      return form(page, address, response, model, wish, busy);
    }
    try {
      questions.ask(
          Caller.ANYONE, activity.municipality(), activity.id(), wish, page.language(), key);
    } catch (Rejected rejected) {
      return form(page, address, response, model, wish, rejected.reasons());
    }
    return "redirect:" + page.to("/activities/asked");
  }

  @GetMapping(Page.ROOT + "/activities/asked")
  String thanks(Page page, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return "catalogue/asked";
  }

  private String form(
      Page page,
      String address,
      HttpServletResponse response,
      Model model,
      QuestionWish typed,
      List<Reason> faults) {
    ActivityKey key = ActivityAddress.parse(address);
    var activity = activities.get(Caller.ANYONE, key.municipality(), key.id());
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("activity", activity);
    model.addAttribute("back", page.to(ActivityAddress.of(activity)));
    model.addAttribute("key", Secrets.token());
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    model.addAttribute("at", new Faults(faults));
    return "catalogue/question";
  }

  /** What is wrong at which field. Public so that expressions of templates can become code. */
  public record Faults(List<Reason> all) {

    /** The message key, or nothing. */
    public @Nullable Reason of(String field) {
      return all.stream().filter(fault -> field.equals(fault.field())).findFirst().orElse(null);
    }
  }
}
