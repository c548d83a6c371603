package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.AbsenceWish;
import no.bindeledd.municipality.Duty;
import no.bindeledd.municipality.DutyContent;
import no.bindeledd.municipality.DutyService;
import no.bindeledd.municipality.MunicipalityAddress;
import no.bindeledd.municipality.MunicipalityAddressService;
import no.bindeledd.municipality.OwnUnit;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Shown;
import no.bindeledd.municipality.StandInService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitService;
import org.springframework.stereotype.Component;

/**
 * Who is the one to ask: {@code demo/contacts.csv}. One is away, one wants no name shown, and in
 * the municipalities that have no administrator the units answer themselves.
 */
@Component
class DemoContacts {
  private static final String TENANT = "askelund";
  private static final int DAYS_AWAY = 6;

  private final UnitService units;
  private final DutyService duties;
  private final StandInService standIns;
  private final MunicipalityAddressService addresses;
  private final Clock clock;

  DemoContacts(
      UnitService units,
      DutyService duties,
      StandInService standIns,
      MunicipalityAddressService addresses,
      Clock clock) {
    this.units = units;
    this.duties = duties;
    this.standIns = standIns;
    this.addresses = addresses;
    this.clock = clock;
  }

  void make(DemoTenants tenants, DemoCast.Callers callers) {
    DemoTenant tenant = tenants.get(TENANT);
    Caller.SignedIn administrator =
        callers.get("kommuneadmin", Role.MUNICIPALITY_ADMINISTRATOR, TENANT);
    addresses.change(
        administrator,
        new MunicipalityAddress(
            "postmottak.askelund" + DemoCast.DOMAIN,
            "22 00 00 00",
            addresses.open(administrator).version()));
    for (String below : new String[] {"intro", "opplaering"}) {
      putUnder(administrator, tenant.unit(below), tenant.unit("integrering"));
    }
    for (ResourceTable.Row row : ResourceTable.read("demo/contacts.csv").rows()) {
      contact(tenant, callers, administrator, row);
    }
  }

  private void putUnder(Caller administrator, Unit unit, Unit parent) {
    OwnUnit own = units.open(administrator, unit.id());
    UnitContent c = own.content();
    units.change(
        administrator,
        unit.id(),
        own.version(),
        new UnitContent(
            c.name(), c.kind(), c.email(), c.phone(), c.responsibilities(), parent.id(), null));
  }

  private void contact(
      DemoTenant tenant, DemoCast.Callers callers, Caller administrator, ResourceTable.Row row) {
    long unit = tenant.unit(row.get("unit")).id();
    var about = Responsibility.valueOf(row.get("about"));
    Duty duty = duties.open(administrator, unit, about);
    Caller.SignedIn person =
        row.get("person").isEmpty()
            ? null
            : callers.get(row.get("person"), Role.valueOf(row.get("role")), TENANT);
    duties.change(
        administrator,
        unit,
        about,
        duty.version(),
        new DutyContent(
            row.get("title"),
            ContactDetails.orNothing(row.get("email")),
            ContactDetails.orNothing(row.get("phone")),
            person == null ? null : person.account(),
            null,
            null));
    if (person != null && !row.get("shown").isEmpty()) {
      standIns.show(person, Shown.valueOf(row.get("shown")));
    }
    if (!row.get("standIn").isEmpty()) {
      Caller.SignedIn other =
          callers.get(row.get("standIn"), Role.valueOf(row.get("standInRole")), TENANT);
      LocalDate today = Norway.today(clock);
      standIns.standIn(
          Objects.requireNonNull(person),
          tenant.id(),
          unit,
          about,
          new AbsenceWish(today, today.plusDays(DAYS_AWAY), null, null, null, other.account()));
      standIns.show(other, Shown.NAME);
    }
  }
}
