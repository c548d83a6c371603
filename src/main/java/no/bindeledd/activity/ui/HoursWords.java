package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;

/** Minutes as hours, as people write them. */
final class HoursWords {
  private static final double HOUR = 60;

  private HoursWords() {}

  /** "1,5" */
  static String decimal(Component where, long minutes) {
    return new ActivityWords(where).words().decimal(minutes / HOUR);
  }

  /** "1,5 timer" */
  static String hours(Component where, long minutes) {
    return where.getTranslation("activity.hours.hours", "hours", decimal(where, minutes));
  }
}
