package no.bindeledd.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.demo.data.DemoRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import org.springframework.stereotype.Component;

/** The invented municipalities, their parts and their units. */
@Component
class DemoPlaces {
  private final DemoRepository repository;
  private final Ids ids;

  DemoPlaces(DemoRepository repository, Ids ids) {
    this.repository = repository;
    this.ids = ids;
  }

  /** Those with areas of their own; a district's city is only its parent. */
  DemoTenants make() {
    Map<String, Municipality> municipalities = municipalities();
    var tenants = new ArrayList<DemoTenant>();
    municipalities.forEach(
        (slug, m) -> {
          DemoTenant tenant = tenant(m);
          if (!tenant.spots().isEmpty()) {
            tenants.add(tenant);
          }
        });
    return new DemoTenants(tenants);
  }

  private Map<String, Municipality> municipalities() {
    var made = new LinkedHashMap<String, Municipality>();
    for (ResourceTable.Row row : ResourceTable.read("demo/tenants.csv").rows()) {
      Municipality parent = made.get(row.get("parent"));
      var municipality =
          new Municipality(
              ids.next(),
              parent == null ? null : parent.id(),
              null,
              row.get("name"),
              row.get("slug"),
              Language.byCode(row.get("languageForm")).orElseThrow(),
              Boolean.parseBoolean(row.get("smallMode")));
      repository.insert(municipality);
      made.put(municipality.slug(), municipality);
    }
    return made;
  }

  private DemoTenant tenant(Municipality m) {
    var areas = new LinkedHashMap<String, Area>();
    var spots = new ArrayList<DemoTenant.Spot>();
    for (ResourceTable.Row row : rowsOf("demo/places.csv", m)) {
      Area area = areas.computeIfAbsent(row.get("area"), name -> area(m, name, row));
      spots.add(
          new DemoTenant.Spot(
              area, row.get("name"), row.get("at"), row.get("address"), row.get("access")));
    }
    return new DemoTenant(
        m.id(),
        m.slug(),
        m.languageForm(),
        List.copyOf(areas.values()),
        List.copyOf(spots),
        units(m));
  }

  private Area area(Municipality m, String name, ResourceTable.Row row) {
    var area =
        new Area(
            m.id(),
            ids.next(),
            name,
            Double.parseDouble(row.get("latitude")),
            Double.parseDouble(row.get("longitude")));
    repository.insert(area);
    return area;
  }

  private Map<String, Unit> units(Municipality m) {
    var units = new HashMap<String, Unit>();
    for (ResourceTable.Row row : rowsOf("demo/units.csv", m)) {
      String code = row.get("code");
      var unit =
          new Unit(
              m.id(),
              ids.next(),
              row.get("name"),
              Unit.Kind.valueOf(row.get("kind")),
              code + "." + m.slug() + DemoCast.DOMAIN,
              null);
      repository.insert(
          unit, row.list("responsibilities", " ").stream().map(Responsibility::valueOf).toList());
      units.put(code, unit);
    }
    return units;
  }

  private static List<ResourceTable.Row> rowsOf(String table, Municipality m) {
    return ResourceTable.read(table).rows().stream()
        .filter(row -> row.get("tenant").equals(m.slug()))
        .toList();
  }
}
