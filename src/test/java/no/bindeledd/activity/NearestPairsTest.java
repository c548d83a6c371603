package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestPairsTest {
  private static final long DAY = 24 * 60;
  private static final long WEEK = 7 * DAY;

  /** What sessions on Sundays become when they move to Tuesdays: not those of their own week. */
  @Test
  void everyOneFollowsWhenAllMove() {
    for (long shift = -6; shift <= 6; shift++) {
      long[] old = weekly(20 * DAY, 30);
      long[] fresh = weekly(20 * DAY + shift * DAY, 30);
      assertThat(NearestPairs.of(old, fresh)).as("by %s days", shift).isEqualTo(inOrder(30));
    }
  }

  @Test
  void theNearestAreTakenWhereThereAreMoreThanEnough() {
    long[] fresh = {-6 * DAY, DAY, 8 * DAY};
    assertThat(NearestPairs.of(new long[] {0, WEEK}, fresh)).containsExactly(1, 2);
    assertThat(NearestPairs.of(new long[] {0}, new long[] {WEEK})).containsExactly(-1);
    assertThat(NearestPairs.of(new long[] {}, fresh)).isEmpty();
  }

  /** Against every way of pairing that there is. */
  @Test
  void nothingIsBetter() {
    var random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      long[] old = some(random);
      long[] fresh = some(random);
      int[] found = NearestPairs.of(old, fresh);
      assertThat(worth(old, fresh, found)).isEqualTo(best(old, fresh, 0, 0));
    }
  }

  /** A pair is worth more than all distances together; -1 if the pairs are none. */
  private static long worth(long[] old, long[] fresh, int[] pairs) {
    long worth = 0;
    int last = -1;
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] >= 0) {
        long apart = Math.abs(old[i] - fresh[pairs[i]]);
        if (pairs[i] <= last || apart >= WEEK) {
          return -1;
        }
        last = pairs[i];
        worth += 1_000_000 - apart;
      }
    }
    return worth;
  }

  private static long best(long[] old, long[] fresh, int i, int taken) {
    if (i == old.length) {
      return 0;
    }
    long best = best(old, fresh, i + 1, taken);
    for (int k = taken; k < fresh.length; k++) {
      long apart = Math.abs(old[i] - fresh[k]);
      if (apart < WEEK) {
        best = Math.max(best, 1_000_000 - apart + best(old, fresh, i + 1, k + 1));
      }
    }
    return best;
  }

  private static long[] some(Random random) {
    return random.longs(random.nextInt(6), 0, 5 * WEEK).sorted().distinct().toArray();
  }

  private static long[] weekly(long first, int count) {
    var all = new long[count];
    Arrays.setAll(all, i -> first + i * WEEK);
    return all;
  }

  private static int[] inOrder(int count) {
    var all = new int[count];
    Arrays.setAll(all, i -> i);
    return all;
  }
}
