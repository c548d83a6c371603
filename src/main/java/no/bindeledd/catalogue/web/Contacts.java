package no.bindeledd.catalogue.web;

import java.util.Locale;
import java.util.Objects;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How to reach those who offer something, as they stand in the public directories. */
@Component
class Contacts {
  private final OrganisationService organisations;
  private final MunicipalityService municipalities;

  Contacts(OrganisationService organisations, MunicipalityService municipalities) {
    this.organisations = organisations;
    this.municipalities = municipalities;
  }

  Contact of(PublicActivity activity) {
    Owner owner = activity.owner();
    if (owner.organisation() != null) {
      return of(organisations.get(Caller.ANYONE, owner.organisation()));
    }
    return municipalities.units(Caller.ANYONE, activity.municipality()).stream()
        .filter(unit -> Objects.equals(unit.id(), owner.unit()))
        .findFirst()
        .map(Contacts::of)
        .orElseGet(() -> new Contact(activity.organiser(), null, null, null));
  }

  /** As it says itself, where it knows that everybody reads it. */
  static Contact of(Organisation o) {
    return new Contact(o.name(), o.email(), o.phone(), safe(o.website()));
  }

  static Contact of(Unit unit) {
    return new Contact(unit.name(), unit.email(), unit.phone(), null);
  }

  /** An address that somebody typed is followed only if it leads to a web page. */
  private static @Nullable String safe(@Nullable String website) {
    if (website == null || website.isBlank()) {
      return null;
    }
    String address = website.strip();
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://") || lower.startsWith("http://")) {
      return address;
    }
    return lower.contains(":") || lower.startsWith("/") ? null : "https://" + address;
  }
}
