package no.bindeledd.catalogue.web;

import java.util.LinkedHashMap;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An organisation as search engines read it: schema.org/NGO, with no more than its page says. */
@Component
class OrganisationData {
  private final PortalProperties portal;

  OrganisationData(PortalProperties portal) {
    this.portal = portal;
  }

  String of(Organisation organisation, Contact contact, String path) {
    var data = new LinkedHashMap<String, Object>();
    data.put("@context", "https://schema.org");
    data.put("@type", "NGO");
    data.put("name", organisation.name());
    data.put("url", portal.link(path));
    put(data, "description", organisation.purpose());
    put(data, "identifier", organisation.number());
    put(data, "email", contact.email());
    put(data, "telephone", contact.phone());
    put(data, "sameAs", contact.website());
    return ScriptJson.of(data);
  }

  private static void put(LinkedHashMap<String, Object> data, String name, @Nullable String text) {
    if (text != null) {
      data.put(name, text);
    }
  }
}
