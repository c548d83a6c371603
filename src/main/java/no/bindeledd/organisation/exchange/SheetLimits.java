package no.bindeledd.organisation.exchange;

/** How large a list may be. */
public final class SheetLimits {
  /** As it is uploaded. */
  public static final int BYTES = 5 * 1024 * 1024;

  public static final int ROWS = 5_000;
  static final int COLUMNS = 100;

  /** What a packed table may come to, all its parts together. */
  static final int UNPACKED = 40 * 1024 * 1024;

  static final int PARTS = 500;

  /** More of a cell is not kept: no field is as long, so it is refused in any case. */
  static final int CELL = 600;

  private SheetLimits() {}
}
