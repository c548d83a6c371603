package no.bindeledd.foundation.data;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All work on the database goes through here. A transaction that loses against another (deadlock,
 * lock time-out, a cluster's certification) is run again from its start, so what is passed in must
 * touch nothing but the database. Inside another transaction it simply joins.
 */
@Component
public class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
  private static final int ATTEMPTS = 4;

  private final TransactionTemplate write;
  private final TransactionTemplate read;
  private final TransactionTemplate apart;

  Transactions(PlatformTransactionManager manager) {
    write = template(manager);
    read = template(manager);
    read.setReadOnly(true);
    apart = template(manager);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  private static TransactionTemplate template(PlatformTransactionManager manager) {
    var template = new TransactionTemplate(manager);
    template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    return template;
  }

  public <T extends @Nullable Object> T call(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    return retrying(write, work);
  }

  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  public <T extends @Nullable Object> T read(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    return retrying(read, work);
  }

  /** A transaction of its own, which stays even if the one around it is rolled back. */
  public void runApart(Runnable work) {
    retrying(
        apart,
        () -> {
          work.run();
          return null;
        });
  }

  private static <T extends @Nullable Object> T retrying(
      TransactionTemplate template, Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return template.execute(status -> work.get());
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !lostARace(e)) {
          throw e;
        }
        LOG.debug("Transaction lost a race, attempt {}", attempt);
      }
    }
  }

  /** MySQL and MariaDB 1213 and 1205, H2 40001 and 50200: somebody else was first. */
  private static boolean lostARace(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof ConcurrencyFailureException) {
        return true;
      }
      if (t instanceof SQLException sql
          && ("40001".equals(sql.getSQLState())
              || sql.getErrorCode() == 1213
              || sql.getErrorCode() == 1205
              || sql.getErrorCode() == 50200)) {
        return true;
      }
    }
    return false;
  }
}
