package no.bindeledd.foundation.data;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import no.bindeledd.foundation.access.NotFound;
import org.springframework.stereotype.Component;

/**
 * Identities, made by the program and not by the database: 64 bits, roughly in the order of time,
 * different on every node. In addresses they stand as thirteen characters.
 */
@Component
public class Ids {
  private static final int RANDOM_BITS = 22;

  // Without a configured node number the library draws one at random.
  private final TSID.Factory factory = TSID.Factory.builder().build();

  public long next() {
    return factory.generate().toLong();
  }

  /** The lowest identity that can be drawn at a moment: what is below was drawn before it. */
  public static long firstAt(Instant moment) {
    long since = moment.toEpochMilli() - TSID.TSID_EPOCH;
    return since <= 0 ? 0 : since << RANDOM_BITS;
  }

  /** When an identity was drawn, to the millisecond. */
  public static Instant drawnAt(long id) {
    return TSID.from(id).getInstant();
  }

  public static String toText(long id) {
    return TSID.from(id).toLowerCase();
  }

  /**
   * @throws NotFound if this is no identity
   */
  public static long parse(String text) {
    if (!TSID.isValid(text)) {
      throw new NotFound();
    }
    return TSID.from(text).toLong();
  }
}
