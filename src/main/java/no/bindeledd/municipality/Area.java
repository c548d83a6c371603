package no.bindeledd.municipality;

/**
 * A part of a municipality, with its centre in WGS84 degrees: as near as the portal comes to where
 * a person lives.
 */
public record Area(long municipality, long id, String name, double latitude, double longitude) {

  private static final double EARTH_RADIUS_KM = 6371.0;

  /** Great-circle distance between the centres, in kilometres (haversine). */
  public double kilometresTo(Area other) {
    double lat1 = Math.toRadians(latitude);
    double lat2 = Math.toRadians(other.latitude);
    double dLat = lat2 - lat1;
    double dLon = Math.toRadians(other.longitude - longitude);
    double h =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
