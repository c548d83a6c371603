package no.bindeledd.demo;

import no.bindeledd.activity.ActivityContent;

/**
 * An activity that was made.
 *
 * @param weeksAgo how far back it is to be moved
 */
record DemoActivity(
    DemoTenant tenant, DemoOwner owner, long id, ActivityContent content, Fate fate, int weeksAgo) {

  /** What becomes of it. */
  enum Fate {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    ENDED;

    /** Of fifty, three are drafts, two are cancelled and five are over. */
    static Fate of(int number) {
      return switch (number % 50) {
        case 7, 24, 41 -> DRAFT;
        case 12, 33 -> CANCELLED;
        case 3, 15, 21, 36, 45 -> ENDED;
        default -> PUBLISHED;
      };
    }
  }
}
