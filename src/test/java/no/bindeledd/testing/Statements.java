package no.bindeledd.testing;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** What a piece of work asks the database. */
public final class Statements {
  private Statements() {}

  /** Of this thread alone: jobs and the search index ask on their own. */
  public static List<String> of(DSLContext db, Runnable work) {
    Thread here = Thread.currentThread();
    var statements = new ArrayList<String>();
    Configuration configuration = db.configuration();
    ExecuteListenerProvider[] usual = configuration.executeListenerProviders();
    var all = new ArrayList<>(List.of(usual));
    all.add(
        new DefaultExecuteListenerProvider(
            new ExecuteListener() {
              private static final long serialVersionUID = 1;

              @Override
              public void executeStart(ExecuteContext context) {
                if (Thread.currentThread() == here) {
                  statements.add(context.sql());
                }
              }
            }));
    configuration.set(all.toArray(ExecuteListenerProvider[]::new));
    try {
      work.run();
    } finally {
      configuration.set(usual);
    }
    return statements;
  }
}
