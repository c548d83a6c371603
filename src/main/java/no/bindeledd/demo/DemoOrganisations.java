package no.bindeledd.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.demo.data.DemoRepository;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.Categories;
import no.bindeledd.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The organisations and units that invite, each with somebody who acts for it. */
@Component
class DemoOrganisations {
  private final DemoRepository repository;
  private final DemoMembers members;
  private final Ids ids;

  DemoOrganisations(DemoRepository repository, DemoMembers members, Ids ids) {
    this.repository = repository;
    this.members = members;
    this.ids = ids;
  }

  /** In the order of the resource files. */
  List<DemoOwner> make(DemoTenants tenants) {
    var owners = new ArrayList<DemoOwner>();
    int number = 0;
    for (ResourceTable.Row row : ResourceTable.read("demo/organisations.csv").rows()) {
      number++;
      owners.add(organisation(number, row, tenants));
    }
    for (ResourceTable.Row row : ResourceTable.read("demo/units.csv").rows()) {
      owners.add(unit(row, tenants));
    }
    return owners;
  }

  private DemoOwner organisation(int number, ResourceTable.Row row, DemoTenants tenants) {
    List<DemoTenant> places = row.list("tenants", ",").stream().map(tenants::get).toList();
    var kind = Organisation.Kind.valueOf(row.get("kind"));
    String code = "forening" + number;
    long id = ids.next();
    repository.insert(
        new Organisation(
            id,
            null,
            row.get("name"),
            kind,
            category(row.get("category")),
            row.get("purpose"),
            code + DemoCast.DOMAIN,
            null,
            null,
            row.get("founded").isEmpty() ? null : LocalDate.parse(row.get("founded")),
            places.getFirst().form() == Language.NN ? Language.NN : Language.NB,
            kind != Organisation.Kind.INFORMAL,
            null,
            null),
        places.stream().map(DemoTenant::id).toList());
    return new DemoOwner(
        row.get("name"),
        id,
        true,
        places,
        row.list("languages", ","),
        row.list("kinds", ","),
        members.inOrganisation("leder." + code, Role.ORGANISATION_MEMBER, id));
  }

  private static @Nullable String category(String code) {
    if (code.isEmpty()) {
      return null;
    }
    if (!Categories.contains(code)) {
      throw new IllegalStateException("No category " + code);
    }
    return code;
  }

  private DemoOwner unit(ResourceTable.Row row, DemoTenants tenants) {
    DemoTenant tenant = tenants.get(row.get("tenant"));
    var unit = tenant.unit(row.get("code"));
    return new DemoOwner(
        unit.name(),
        unit.id(),
        false,
        List.of(tenant),
        List.of(tenant.form().code(), "en"),
        row.list("kinds", ","),
        members.inUnit("ansatt." + row.get("code") + "." + tenant.slug(), Role.COORDINATOR, unit));
  }
}
