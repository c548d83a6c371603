package no.bindeledd.activity;

import java.util.Arrays;

/**
 * Pairs the old with the new in order of time: as many as can be, of these the nearest. Two make a
 * pair only if less than a week lies between them, so that nobody is moved past a whole round.
 */
final class NearestPairs {
  private static final long WEEK = 7L * 24 * 60;
  private static final long PAIR = 1L << 40;
  private static final int ALONE = -1;

  private final long[] old;
  private final long[] fresh;
  private final int[] begin;
  private final int[] end;

  private NearestPairs(long[] old, long[] fresh) {
    this.old = old;
    this.fresh = fresh;
    begin = new int[old.length + 1];
    end = new int[old.length + 1];
    for (int i = 0; i < old.length; i++) {
      int from = i == 0 ? 0 : begin[i - 1];
      while (from < fresh.length && fresh[from] <= old[i] - WEEK) {
        from++;
      }
      int to = Math.max(from, i == 0 ? 0 : end[i - 1]);
      while (to < fresh.length && fresh[to] < old[i] + WEEK) {
        to++;
      }
      begin[i] = from;
      end[i] = to;
    }
    begin[old.length] = old.length == 0 ? 0 : begin[old.length - 1];
    end[old.length] = fresh.length;
  }

  /**
   * @param old in minutes, rising
   * @param fresh in minutes, rising
   * @return for each of the old the position of its new one, or -1
   */
  static int[] of(long[] old, long[] fresh) {
    return new NearestPairs(old, fresh).pairs();
  }

  /**
   * From the last one back: what the rest is worth if the new ones up to a position are taken. The
   * positions that matter for one of the old lie within two weeks, so that many sessions cost time
   * in proportion to them.
   */
  private int[] pairs() {
    int count = old.length;
    var choice = new int[count][];
    var worth = new long[end[count] - begin[count] + 1];
    for (int i = count - 1; i >= 0; i--) {
      var here = new long[end[i] - begin[i] + 1];
      choice[i] = new int[here.length];
      for (int taken = begin[i]; taken <= end[i]; taken++) {
        long best = worth[next(i, taken)];
        int chosen = ALONE;
        for (int k = taken; k < end[i]; k++) {
          long value = PAIR - Math.abs(old[i] - fresh[k]) + worth[next(i, k + 1)];
          if (value > best) {
            best = value;
            chosen = k;
          }
        }
        here[taken - begin[i]] = best;
        choice[i][taken - begin[i]] = chosen;
      }
      worth = here;
    }
    var pairs = new int[count];
    Arrays.fill(pairs, ALONE);
    int taken = count == 0 ? 0 : begin[0];
    for (int i = 0; i < count; i++) {
      taken = Math.max(taken, begin[i]);
      pairs[i] = choice[i][taken - begin[i]];
      taken = pairs[i] == ALONE ? taken : pairs[i] + 1;
    }
    return pairs;
  }

  /** Where the next one of the old begins to look, within what it looks at. */
  private int next(int i, int taken) {
    return Math.max(taken, begin[i + 1]) - begin[i + 1];
  }
}
