package no.bindeledd.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through a long list.
 *
 * @param previous address, or null on the first page
 * @param next address, or null on the last page
 * @param steps the pages near this one, the first and the last
 */
record Pager(@Nullable String previous, @Nullable String next, List<Step> steps) {
  private static final int AROUND = 1;

  /**
   * A page of the list.
   *
   * @param number from 1, or null for those left out between two
   */
  record Step(@Nullable Integer number, String address, boolean here) {}

  static Pager of(int page, int pages, IntFunction<String> address) {
    var steps = new ArrayList<Step>();
    int last = 0;
    for (int number = 1; number <= pages; number++) {
      if (number == 1 || number == pages || Math.abs(number - page) <= AROUND) {
        if (number > last + 1) {
          steps.add(new Step(null, "", false));
        }
        steps.add(new Step(number, address.apply(number), number == page));
        last = number;
      }
    }
    return new Pager(
        page > 1 ? address.apply(page - 1) : null,
        page < pages ? address.apply(page + 1) : null,
        steps);
  }
}
