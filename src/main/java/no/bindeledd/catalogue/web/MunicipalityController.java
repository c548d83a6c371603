package no.bindeledd.catalogue.web;

import java.util.List;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.municipality.ContactAnswer;
import no.bindeledd.municipality.ContactAnswer.Reached;
import no.bindeledd.municipality.ContactService;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** A municipality: whom to ask about what, and what happens there soon. */
@Controller
class MunicipalityController {
  private static final int SOON = 6;

  private final MunicipalityService municipalities;
  private final ContactService contacts;
  private final PublicActivityService activities;
  private final Freshness freshness;

  MunicipalityController(
      MunicipalityService municipalities,
      ContactService contacts,
      PublicActivityService activities,
      Freshness freshness) {
    this.municipalities = municipalities;
    this.contacts = contacts;
    this.activities = activities;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/municipalities/{slug}")
  @Nullable String show(Page page, @PathVariable String slug, ServletWebRequest web, Model model) {
    Municipality municipality =
        municipalities.bySlug(Caller.ANYONE, slug).orElseThrow(NotFound::new);
    List<ContactAnswer> answering = known(contacts.all(Caller.ANYONE, municipality.id()));
    long version = activities.version(Caller.ANYONE, municipality.id());
    if (freshness.known(web, page, version, municipality, answering)) {
      return null;
    }
    var filter = ActivityFilter.in(municipality.id());
    model.addAttribute("municipality", municipality);
    model.addAttribute(
        "county", municipalities.county(Caller.ANYONE, municipality.id()).orElse(null));
    model.addAttribute("answering", new ContactPage(page).answers(answering));
    model.addAttribute(
        "cards", ActivityCard.of(page, activities.find(Caller.ANYONE, filter, 0, SOON)));
    model.addAttribute("count", activities.count(Caller.ANYONE, filter));
    return "catalogue/municipality";
  }

  /** What somebody here answers for; the rest is on the page that the list leads to. */
  private static List<ContactAnswer> known(List<ContactAnswer> answers) {
    return answers.stream().filter(a -> a.reached() == Reached.RESPONSIBLE).toList();
  }
}
