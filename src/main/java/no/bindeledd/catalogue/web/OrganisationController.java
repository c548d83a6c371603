package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.ThemeService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.Categories;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterSaysService;
import no.bindeledd.organisation.register.RegisterTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** An organisation: what it says of itself, what the registers say of it, and what it offers. */
@Controller
class OrganisationController {
  private static final int MOST = 50;

  private final OrganisationService organisations;
  private final RegisterSaysService register;
  private final MunicipalityService municipalities;
  private final PublicActivityService activities;
  private final ThemeService themes;
  private final OrganisationData structuredData;
  private final Freshness freshness;

  OrganisationController(
      OrganisationService organisations,
      RegisterSaysService register,
      MunicipalityService municipalities,
      PublicActivityService activities,
      ThemeService themes,
      OrganisationData structuredData,
      Freshness freshness) {
    this.organisations = organisations;
    this.register = register;
    this.municipalities = municipalities;
    this.activities = activities;
    this.themes = themes;
    this.structuredData = structuredData;
    this.freshness = freshness;
  }

  /** The address of an organisation's page without its language. */
  static String address(long organisation) {
    return "/organisations/" + Ids.toText(organisation);
  }

  @GetMapping(Page.ROOT + "/organisations/{address}")
  @Nullable String show(
      Page page, @PathVariable String address, ServletWebRequest web, Model model) {
    long id = Ids.parse(address);
    Organisation organisation = organisations.get(Caller.ANYONE, id);
    if (organisation.id() != id) { // it has become one with another
      return "redirect:" + page.to(address(organisation.id()));
    }
    Optional<RegisterTask.Kind> says = register.of(Caller.ANYONE, id);
    List<Municipality> places = places(id);
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, organisation, says, places)) {
      return null;
    }
    List<PublicActivity> offered = themes.offeredBy(Caller.ANYONE, id, MOST);
    Contact contact = Contacts.of(organisation);
    model.addAttribute("organisation", organisation);
    model.addAttribute("contact", contact);
    model.addAttribute("says", says.map(Enum::name).orElse(null));
    model.addAttribute(
        "category",
        Optional.ofNullable(organisation.category()).flatMap(Categories::key).orElse(null));
    model.addAttribute("places", places);
    model.addAttribute("cards", ActivityCard.of(page, offered));
    model.addAttribute(
        "structuredData",
        structuredData.of(organisation, contact, page.to(address(organisation.id()))));
    return "catalogue/organisation";
  }

  /** By name, as they all come. */
  private List<Municipality> places(long organisation) {
    List<Long> here = organisations.municipalitiesOf(Caller.ANYONE, organisation);
    return municipalities.all(Caller.ANYONE).stream()
        .filter(municipality -> here.contains(municipality.id()))
        .toList();
  }
}
