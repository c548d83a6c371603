package no.bindeledd.activity;

import no.bindeledd.foundation.access.Place;
import org.jspecify.annotations.Nullable;

/** Who offers an activity: an organisation, or a unit of the municipality; one of the two. */
public record Owner(@Nullable Long organisation, @Nullable Long unit) {

  public static Owner organisation(long id) {
    return new Owner(id, null);
  }

  public static Owner unit(long id) {
    return new Owner(null, id);
  }

  /** Where its activity in this municipality stands in the access table. */
  Place in(long municipality) {
    return new Place(municipality, organisation, unit, null);
  }
}
