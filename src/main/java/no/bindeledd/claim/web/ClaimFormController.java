package no.bindeledd.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.claim.ClaimService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterAnswer;
import no.bindeledd.organisation.register.RegisterLookUpService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Says that one may act for an organisation, and how one wants to show it. */
@Controller
class ClaimFormController {
  private static final String FORM = ClaimVisitor.HOME + "/new";

  private final ClaimService claims;
  private final OrganisationService organisations;
  private final MunicipalityService municipalities;
  private final RegisterLookUpService register;
  private final ClaimVisitor visitor;

  ClaimFormController(
      ClaimService claims,
      OrganisationService organisations,
      MunicipalityService municipalities,
      RegisterLookUpService register,
      ClaimVisitor visitor) {
    this.claims = claims;
    this.organisations = organisations;
    this.municipalities = municipalities;
    this.register = register;
    this.visitor = visitor;
  }

  @GetMapping(FORM)
  String ask(
      @ModelAttribute ClaimForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = visitor.who(request);
    if (person.isEmpty()) {
      return visitor.home(request);
    }
    return show(person.get(), form, Map.of(), request, response, model);
  }

  /** What was typed stays on the page that says what is wrong with it. */
  @PostMapping(FORM)
  String begin(
      @ModelAttribute ClaimForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = visitor.sender(request);
    if (person.isEmpty()) {
      return visitor.home(request);
    }
    try {
      long claim = claims.begin(person.get(), form.wish());
      return visitor.redirect(request, ClaimVisitor.HOME + "/claims/" + Ids.toText(claim));
    } catch (Rejected rejected) {
      return show(person.get(), form, ClaimVisitor.faults(rejected), request, response, model);
    }
  }

  private String show(
      Caller.Self person,
      ClaimForm form,
      Map<String, Reason> faults,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    visitor.prepare(request, response, model);
    Long id = form.organisationId();
    Organisation here = id == null ? null : organisations.get(person, id);
    Long parent = form.parentId();
    model.addAttribute("here", here);
    model.addAttribute("above", parent == null ? null : organisations.get(person, parent));
    model.addAttribute("form", filled(person, form));
    model.addAttribute("faults", faults);
    model.addAttribute("places", places(person, id));
    model.addAttribute("kinds", Organisation.Kind.values());
    String number = form.ownNumber();
    model.addAttribute(
        "hint",
        here != null || number != null && OrganisationNumber.isValid(number)
            ? claims.addressHint(person, id, number).orElse("")
            : "");
    return "me/organisation/form";
  }

  private List<PlaceChoice> places(Caller.Self person, @Nullable Long organisation) {
    List<Long> where =
        organisation == null ? List.of() : organisations.municipalitiesOf(person, organisation);
    return municipalities.all(person).stream()
        .filter(m -> organisation == null || where.contains(m.id()))
        .map(PlaceChoice::of)
        .toList();
  }

  /** What the register knows of the number, where nothing is typed yet. */
  private ClaimForm filled(Caller.Self person, ClaimForm form) {
    String number = form.ownNumber();
    if (!Objects.toString(form.name(), "").isEmpty()
        || number == null
        || !OrganisationNumber.isValid(number)) {
      return form;
    }
    if (!(register.ask(person, number) instanceof RegisterAnswer.Found found)) {
      return form;
    }
    String place =
        municipalities.all(person).stream()
            .filter(m -> Objects.equals(m.registerNumber(), found.unit().municipality()))
            .filter(m -> m.registerNumber() != null)
            .findFirst()
            .map(m -> Ids.toText(m.id()))
            .orElse("");
    return new ClaimForm(
        form.organisation(),
        form.parent(),
        place,
        found.unit().name(),
        Organisation.Kind.VOLUNTARY.name(),
        number,
        form.numberOf(),
        form.way(),
        form.note());
  }

  /** A municipality to choose. */
  public record PlaceChoice(String id, String name) {

    static PlaceChoice of(Municipality municipality) {
      return new PlaceChoice(Ids.toText(municipality.id()), municipality.name());
    }
  }
}
