package no.bindeledd.activity;

import java.util.List;
import no.bindeledd.activity.data.ShareRepository;
import org.springframework.stereotype.Component;

/** What others share with the municipality that somebody asks for. */
@Component
class Shared {
  /** More is no choice of offers any more; the soonest count. */
  private static final int MOST = 500;

  private final ShareRepository shares;

  Shared(ShareRepository shares) {
    this.shares = shares;
  }

  List<ActivityKey> into(ActivityFilter filter) {
    return filter.municipality() == null ? List.of() : shares.into(filter.municipality(), MOST);
  }
}
