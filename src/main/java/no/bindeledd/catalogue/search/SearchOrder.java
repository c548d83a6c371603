package no.bindeledd.catalogue.search;

/** What comes first in a list. */
public enum SearchOrder {
  /** What fits best, among equals the soonest. */
  RELEVANCE,
  /** The next session. */
  NEXT,
  /** The nearest, counted from area to area: no list tells where a hidden address is. */
  DISTANCE
}
