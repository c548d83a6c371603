package no.bindeledd.foundation.data;

import io.hypersistence.tsid.TSID;
import no.bindeledd.foundation.access.NotFound;
import org.springframework.stereotype.Component;

/**
 * Identities, made by the program and not by the database: 64 bits, roughly in the order of time,
 * different on every node. In addresses they stand as thirteen characters.
 */
@Component
public class Ids {
  // Without a configured node number the library draws one at random.
  private final TSID.Factory factory = TSID.Factory.builder().build();

  public long next() {
    return factory.generate().toLong();
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
