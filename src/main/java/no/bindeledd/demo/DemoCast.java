package no.bindeledd.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people whom one can sign in as: {@code demo/people.csv}. */
@Component
class DemoCast {
  /** Reserved by RFC 2606: nobody has an address there. */
  static final String DOMAIN = "@example.org";

  private final DemoMembers members;

  DemoCast(DemoMembers members) {
    this.members = members;
  }

  Callers make(DemoTenants tenants, List<DemoOwner> owners) {
    var accounts = new HashMap<String, Long>();
    var callers = new HashMap<Part, Caller.SignedIn>();
    for (ResourceTable.Row row : ResourceTable.read("demo/people.csv").rows()) {
      if (row.get("role").isEmpty()) {
        continue; // newcomers are registered by a caseworker
      }
      long account =
          accounts.computeIfAbsent(
              row.get("address"),
              address ->
                  members.account(
                      address,
                      row.get("name"),
                      Language.byCode(row.get("language")).orElseThrow()));
      callers.put(
          new Part(row.get("address"), Role.valueOf(row.get("role")), row.get("tenant")),
          member(account, row, tenants, owners));
    }
    return new Callers(callers);
  }

  /** Somebody in one of their roles, in one of the tenants. */
  record Part(String address, Role role, String tenant) {}

  /** What they can act as. */
  record Callers(Map<Part, Caller.SignedIn> parts) {

    /**
     * @param name the address without its domain
     */
    Caller.SignedIn get(String name, Role role, String tenant) {
      return Objects.requireNonNull(parts.get(new Part(name + DOMAIN, role, tenant)), name);
    }

    /** Everybody in a role, by address. */
    SortedMap<String, Caller.SignedIn> in(String tenant, Role role) {
      var found = new TreeMap<String, Caller.SignedIn>();
      parts.forEach(
          (part, caller) -> {
            if (part.role() == role && part.tenant().equals(tenant)) {
              found.put(part.address(), caller);
            }
          });
      return found;
    }

    /** One of each tenant in a role, by tenant. */
    Map<String, Caller.SignedIn> oneOfEach(Role role) {
      var found = new HashMap<String, Caller.SignedIn>();
      parts.forEach(
          (part, caller) -> {
            if (part.role() == role) {
              found.put(part.tenant(), caller);
            }
          });
      return found;
    }
  }

  private Caller.SignedIn member(
      long account, ResourceTable.Row row, DemoTenants tenants, List<DemoOwner> owners) {
    Role role = Role.valueOf(row.get("role"));
    if (row.get("tenant").isEmpty()) {
      return members.member(account, role, null, null, null);
    }
    DemoTenant tenant = tenants.get(row.get("tenant"));
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR ->
          members.member(account, role, null, organisation(row.get("place"), owners), null);
      default -> members.member(account, role, tenant.id(), null, unit(row.get("place"), tenant));
    };
  }

  private static long organisation(String name, List<DemoOwner> owners) {
    return owners.stream()
        .filter(o -> o.isOrganisation() && o.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static @Nullable Long unit(String code, DemoTenant tenant) {
    return code.isEmpty() ? null : tenant.unit(code).id();
  }
}
