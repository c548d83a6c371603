package no.bindeledd.demo;

import java.util.List;

/** The invented municipalities and districts that have a life of their own. */
record DemoTenants(List<DemoTenant> all) {

  DemoTenant get(String slug) {
    return all.stream().filter(t -> t.slug().equals(slug)).findFirst().orElseThrow();
  }
}
