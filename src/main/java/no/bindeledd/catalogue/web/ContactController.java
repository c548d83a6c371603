package no.bindeledd.catalogue.web;

import java.util.Arrays;
import java.util.List;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.municipality.ContactAnswer;
import no.bindeledd.municipality.ContactService;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.opener.DoorOpenerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** "Whom do I contact about X here?": the municipality, and all answers, or the one asked for. */
@Controller
class ContactController {
  private static final String ROOT = "/contact/";

  private final ContactService contacts;
  private final MunicipalityService municipalities;
  private final DoorOpenerService openers;
  private final PublicActivityService activities;
  private final Freshness freshness;

  ContactController(
      ContactService contacts,
      MunicipalityService municipalities,
      DoorOpenerService openers,
      PublicActivityService activities,
      Freshness freshness) {
    this.contacts = contacts;
    this.municipalities = municipalities;
    this.openers = openers;
    this.activities = activities;
    this.freshness = freshness;
  }

  /** Where one can go on. */
  record Link(String address, String name, boolean here) {}

  @GetMapping(Page.ROOT + "/contact")
  @Nullable String choose(Page page, ServletWebRequest web, Model model) {
    List<Municipality> all = municipalities.all(Caller.ANYONE);
    if (freshness.known(web, page, all)) {
      return null;
    }
    model.addAttribute(
        "municipalities",
        all.stream().map(m -> new Link(page.to(ROOT + m.slug()), m.name(), false)).toList());
    return "catalogue/contact-choose";
  }

  @GetMapping(Page.ROOT + "/contact/{slug}")
  @Nullable String all(Page page, @PathVariable String slug, ServletWebRequest web, Model model) {
    return show(page, slug, null, web, model);
  }

  @GetMapping(Page.ROOT + "/contact/{slug}/{about}")
  @Nullable String about(
      Page page,
      @PathVariable String slug,
      @PathVariable String about,
      ServletWebRequest web,
      Model model) {
    Responsibility wanted = ContactPage.parse(about).orElseThrow(NotFound::new);
    return show(page, slug, wanted, web, model);
  }

  private @Nullable String show(
      Page page, String slug, @Nullable Responsibility wanted, ServletWebRequest web, Model model) {
    Municipality here = municipalities.bySlug(Caller.ANYONE, slug).orElseThrow(NotFound::new);
    List<ContactAnswer> answers =
        wanted == null
            ? contacts.all(Caller.ANYONE, here.id())
            : List.of(contacts.about(Caller.ANYONE, here.id(), wanted));
    List<OpenerLine> people =
        openers.visible(Caller.ANYONE, here.id()).stream()
            .filter(person -> wanted == null || person.content().themes().contains(wanted))
            .map(person -> OpenerLine.of(page, person))
            .toList();
    if (freshness.known(
        web,
        page,
        activities.version(Caller.ANYONE, here.id()),
        here,
        answers,
        people,
        wanted == null)) {
      return null;
    }
    var words = new ContactPage(page);
    model.addAttribute("municipality", here);
    model.addAttribute("one", wanted != null);
    model.addAttribute("answers", words.answers(answers));
    model.addAttribute("people", people);
    model.addAttribute(
        "themes",
        Arrays.stream(Responsibility.values())
            .map(
                theme ->
                    new Link(
                        page.to(ROOT + here.slug() + "/" + ContactPage.code(theme)),
                        words.name(theme),
                        theme == wanted))
            .toList());
    model.addAttribute("all", page.to(ROOT + here.slug()));
    return "catalogue/contact";
  }
}
