package no.bindeledd.administration.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Tenant;
import no.bindeledd.municipality.TenantService;
import no.bindeledd.organisation.register.RegisterTaskService;
import org.springframework.stereotype.Component;

/**
 * What has to be there before others can begin: a municipality, somebody in it, its units; and what
 * the registers say of organisations.
 */
@Component
class AdministrationWaiting implements WaitingSource {
  private final TenantService tenants;
  private final FirstAdministratorService administrators;
  private final MunicipalityService municipalities;
  private final MembershipService memberships;
  private final RegisterTaskService registers;

  AdministrationWaiting(
      TenantService tenants,
      FirstAdministratorService administrators,
      MunicipalityService municipalities,
      MembershipService memberships,
      RegisterTaskService registers) {
    this.tenants = tenants;
    this.administrators = administrators;
    this.municipalities = municipalities;
    this.memberships = memberships;
    this.registers = registers;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case SYSTEM_ADMINISTRATOR -> forTheMachine(caller);
      case MUNICIPALITY_ADMINISTRATOR -> forTheMunicipality(caller);
      case COORDINATOR -> fromTheRegisters(caller);
      default -> List.of();
    };
  }

  private List<Waiting> forTheMachine(Caller caller) {
    List<Tenant> all = tenants.list(caller);
    if (all.isEmpty()) {
      return List.of(
          waiting(
              "administration.waiting.noMunicipality",
              0,
              "administration.municipalities.bringIn",
              "municipalities/new"));
    }
    Set<Long> withOne = administrators.municipalitiesWithOne(caller);
    long without = all.stream().filter(t -> !withOne.contains(t.municipality().id())).count();
    return without == 0
        ? List.of()
        : List.of(
            waiting(
                "administration.waiting.noAdministrator",
                without,
                "administration.waiting.seeMunicipalities",
                "municipalities"));
  }

  private List<Waiting> forTheMunicipality(Caller caller) {
    Long here = memberships.current(caller).municipality();
    return here == null || !municipalities.units(caller, here).isEmpty()
        ? List.of()
        : List.of(
            waiting("administration.waiting.noUnit", 0, "administration.units.add", "units/new"));
  }

  private List<Waiting> fromTheRegisters(Caller caller) {
    int open = registers.countOpen(caller);
    return open == 0
        ? List.of()
        : List.of(
            waiting(
                "administration.waiting.register",
                open,
                "administration.waiting.seeRegister",
                "register-tasks"));
  }

  private static Waiting waiting(String key, long count, String action, String path) {
    return new Waiting(key, Map.of("count", count), null, action, path);
  }
}
