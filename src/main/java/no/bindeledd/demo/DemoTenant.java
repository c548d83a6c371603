package no.bindeledd.demo;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;

/**
 * An invented municipality or district.
 *
 * @param units by the codes of {@code demo/units.csv}
 */
record DemoTenant(
    long id,
    String slug,
    Language form,
    List<Area> areas,
    List<Spot> spots,
    Map<String, Unit> units) {

  /**
   * Where people meet.
   *
   * @param at its name with a preposition
   */
  record Spot(Area area, String name, String at, String address, String access) {}

  Unit unit(String code) {
    Unit unit = units.get(code);
    if (unit == null) {
      throw new IllegalStateException(slug + " has no unit " + code);
    }
    return unit;
  }
}
