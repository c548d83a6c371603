package no.bindeledd.activity;

import java.util.Arrays;
import java.util.List;

/** Whom places are kept for, from a list, so that every language has its name. */
public enum PlaceGroup {
  /** Places that are not divided. */
  EVERYONE,
  ADULTS,
  CHILDREN,
  YOUTH,
  SENIORS,
  BEGINNERS,
  EXPERIENCED;

  /** Those into which an organiser may divide places. */
  public static List<PlaceGroup> divided() {
    return Arrays.stream(values()).filter(g -> g != EVERYONE).toList();
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.group." + name();
  }
}
