package no.bindeledd.activity;

import java.time.Duration;
import no.bindeledd.activity.data.CatalogueRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.NightlyJob;
import org.springframework.stereotype.Component;

/**
 * Takes old rows of changes away: a node that was away longer makes its copy anew ({@link #KEPT}).
 */
@Component
public class CatalogueChangesEnd implements NightlyJob {
  /** How long a change can be read. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final int AT_A_TIME = 5000;

  private final CatalogueRepository changes;
  private final Transactions transactions;
  private final Ids ids;

  CatalogueChangesEnd(CatalogueRepository changes, Transactions transactions, Ids ids) {
    this.changes = changes;
    this.transactions = transactions;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "catalogue-changes-end";
  }

  @Override
  public String title() {
    return "operation.job.catalogueChangesEnd";
  }

  @Override
  public void run() {
    // By the clock that draws identities, which is the machine's own.
    long before = Ids.firstAt(Ids.drawnAt(ids.next()).minus(KEPT));
    boolean more = true;
    while (more) {
      more = transactions.call(() -> changes.removeChanges(before, AT_A_TIME)) == AT_A_TIME;
    }
  }
}
