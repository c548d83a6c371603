package no.bindeledd.foundation.access;

import org.jspecify.annotations.Nullable;

/** How far a permission reaches from where the person stands. */
public enum Scope {
  EVERYWHERE,
  OWN_MUNICIPALITY,
  OWN_ORGANISATION,
  OWN_UNIT,
  /** What belongs to the person (or to the link they hold). */
  OWN;

  boolean covers(Acting acting, Place place) {
    return switch (this) {
      case EVERYWHERE -> true;
      case OWN_MUNICIPALITY -> same(acting.municipality(), place.municipality());
      case OWN_ORGANISATION -> same(acting.organisation(), place.organisation());
      case OWN_UNIT ->
          same(acting.municipality(), place.municipality()) && same(acting.unit(), place.unit());
      case OWN -> same(acting.subject(), place.owner());
    };
  }

  private static boolean same(@Nullable Long mine, @Nullable Long its) {
    return mine != null && mine.equals(its);
  }
}
