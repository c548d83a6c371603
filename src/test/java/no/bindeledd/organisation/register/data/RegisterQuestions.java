package no.bindeledd.organisation.register.data;

import java.time.Clock;
import no.bindeledd.foundation.data.Ids;
import org.jooq.DSLContext;

/** The repositories' questions, asked through a context that listens. */
public final class RegisterQuestions {
  private static final int SOME = 20;

  private RegisterQuestions() {}

  public static void open(DSLContext db, long municipality) {
    new RegisterTaskRepository(db, new Ids(), Clock.systemUTC()).open(municipality, SOME);
  }

  public static void unit(DSLContext db, String number) {
    new RegisterUnitRepository(db, Clock.systemUTC()).find(number);
  }

  public static void changed(DSLContext db) {
    new ToldRepository(db, Clock.systemUTC()).changed(Long.MIN_VALUE, SOME);
  }
}
