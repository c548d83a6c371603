package no.bindeledd.people;

/** How old somebody is, as coarsely as it serves; both ends are part of the band, in years. */
public enum AgeBand {
  AGE_16_19(16, 19),
  AGE_20_29(20, 29),
  AGE_30_39(30, 39),
  AGE_40_54(40, 54),
  AGE_55_66(55, 66),
  AGE_67_UP(67, 120);

  private final int from;
  private final int to;

  AgeBand(int from, int to) {
    this.from = from;
    this.to = to;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }
}
