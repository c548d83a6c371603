package no.bindeledd.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterAnswer;
import no.bindeledd.organisation.register.RegisterLookUpService;
import no.bindeledd.organisation.register.RegisterUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for one's organisation: here by name or number, in the register by number. */
@Controller
class ClaimFindController {
  private final OrganisationService organisations;
  private final MunicipalityService municipalities;
  private final RegisterLookUpService register;
  private final ClaimVisitor visitor;

  ClaimFindController(
      OrganisationService organisations,
      MunicipalityService municipalities,
      RegisterLookUpService register,
      ClaimVisitor visitor) {
    this.organisations = organisations;
    this.municipalities = municipalities;
    this.register = register;
    this.visitor = visitor;
  }

  @GetMapping(ClaimVisitor.HOME + "/find")
  String find(
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Caller.Self> person = visitor.who(request);
    if (person.isEmpty()) {
      return visitor.home(request);
    }
    visitor.prepare(request, response, model);
    List<Organisation> found = organisations.find(person.get(), q);
    model.addAttribute("q", q);
    model.addAttribute("found", recognised(person.get(), found));
    String number = OrganisationNumber.digits(q);
    boolean isNumber = OrganisationNumber.isValid(number);
    model.addAttribute("number", isNumber ? number : "");
    boolean here = found.stream().anyMatch(o -> number.equals(o.number()));
    model.addAttribute("says", isNumber && !here ? says(person.get(), number, model) : "");
    return "me/organisation/find";
  }

  private List<FoundOrganisation> recognised(Caller caller, List<Organisation> found) {
    Map<Long, Municipality> all =
        municipalities.all(caller).stream()
            .collect(Collectors.toMap(Municipality::id, Function.identity()));
    return found.stream()
        .map(
            o ->
                new FoundOrganisation(
                    o,
                    organisations.municipalitiesOf(caller, o.id()).stream()
                        .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                        .map(Municipality::name)
                        .sorted()
                        .toList()))
        .toList();
  }

  /** What the register answers, as the end of a text key. */
  private String says(Caller caller, String number, Model model) {
    return switch (register.ask(caller, number)) {
      case RegisterAnswer.Found(RegisterUnit unit, boolean live) -> {
        model.addAttribute("unit", unit);
        yield unit.state() == RegisterUnit.State.ACTIVE ? "FOUND" : "ENDED";
      }
      case RegisterAnswer.Deleted deleted -> "ENDED";
      case RegisterAnswer.SoleProprietor sole -> "SOLE";
      case RegisterAnswer.Unknown unknown -> "UNKNOWN";
      case RegisterAnswer.Silent silent -> "SILENT";
      case RegisterAnswer.NotAsked nobody -> "SILENT";
    };
  }
}
