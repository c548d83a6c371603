package no.bindeledd.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way whenever the seed is the same. */
final class DemoRandom {
  private final Random random;

  DemoRandom(long seed) {
    random = new Random(seed);
  }

  <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Both ends may come. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> List<T> shuffled(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Some of the list, each once. */
  <T> List<T> some(List<T> from, int least, int most) {
    return shuffled(from).subList(0, Math.min(from.size(), between(least, most)));
  }
}
