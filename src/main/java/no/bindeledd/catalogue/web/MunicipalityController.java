package no.bindeledd.catalogue.web;

import java.util.List;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.municipality.ContactAnswer;
import no.bindeledd.municipality.ContactAnswer.Reached;
import no.bindeledd.municipality.ContactService;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
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
  private final OrganisationService organisations;
  private final Themes themes;
  private final Freshness freshness;

  MunicipalityController(
      MunicipalityService municipalities,
      ContactService contacts,
      PublicActivityService activities,
      OrganisationService organisations,
      Themes themes,
      Freshness freshness) {
    this.municipalities = municipalities;
    this.contacts = contacts;
    this.activities = activities;
    this.organisations = organisations;
    this.themes = themes;
    this.freshness = freshness;
  }

  /** Where one can go on. */
  record Link(String address, String name) {}

  /** A unit, and how to reach it. */
  record UnitLine(String name, String kind, Contact contact) {
    static UnitLine of(Unit unit) {
      return new UnitLine(unit.name(), unit.kind().name(), Contacts.of(unit));
    }
  }

  @GetMapping(Page.ROOT + "/municipalities/{slug}")
  @Nullable String show(Page page, @PathVariable String slug, ServletWebRequest web, Model model) {
    Municipality municipality =
        municipalities.bySlug(Caller.ANYONE, slug).orElseThrow(NotFound::new);
    List<ContactAnswer> answering = known(contacts.all(Caller.ANYONE, municipality.id()));
    List<Unit> units = municipalities.units(Caller.ANYONE, municipality.id());
    List<Organisation> here = organisations.in(Caller.ANYONE, municipality.id());
    long version = activities.version(Caller.ANYONE, municipality.id());
    if (freshness.known(web, page, version, municipality, answering, units, here)) {
      return null;
    }
    var filter = ActivityFilter.in(municipality.id());
    model.addAttribute("municipality", municipality);
    model.addAttribute(
        "county", municipalities.county(Caller.ANYONE, municipality.id()).orElse(null));
    model.addAttribute("answering", new ContactPage(page).answers(answering));
    model.addAttribute(
        "cards", ActivityCard.of(page, activities.find(Caller.ANYONE, filter, 0, SOON)));
    int count = activities.count(Caller.ANYONE, filter);
    model.addAttribute("count", count);
    model.addAttribute(
        "themes",
        themes.in(
            page,
            new MunicipalityOffer(
                municipality.id(), municipality.slug(), municipality.name(), count, count)));
    model.addAttribute("units", units.stream().map(UnitLine::of).toList());
    model.addAttribute(
        "organisations",
        here.stream()
            .map(o -> new Link(page.to(OrganisationController.address(o.id())), o.name()))
            .toList());
    return "catalogue/municipality";
  }

  /** What somebody here answers for; the rest is on the page that the list leads to. */
  private static List<ContactAnswer> known(List<ContactAnswer> answers) {
    return answers.stream().filter(a -> a.reached() == Reached.RESPONSIBLE).toList();
  }
}
