package no.bindeledd.grant;

import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Ids;

/** The whole key of a municipal row: no query finds a row by half of it. */
public record Ref(long municipality, long id) {

  /** As it stands in addresses: municipality and id, thirteen characters each. */
  public String toText() {
    return Ids.toText(municipality) + "-" + Ids.toText(id);
  }

  /**
   * @throws NotFound if this is no such address
   */
  public static Ref parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new NotFound();
    }
    return new Ref(Ids.parse(text.substring(0, dash)), Ids.parse(text.substring(dash + 1)));
  }

  /** Where it stands: in its municipality. */
  public Place place() {
    return Place.municipality(municipality);
  }

  /** Another row of the same municipality. */
  public Ref sibling(long otherId) {
    return new Ref(municipality, otherId);
  }
}
