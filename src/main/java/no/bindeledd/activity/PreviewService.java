package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Service;

/** The public page of a draft, for those who write it and nobody else. */
@Service
public class PreviewService {
  private static final int SESSIONS = 9;

  private final OwnActivityService own;
  private final ActivityRepository activities;
  private final PublicPages pages;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  PreviewService(
      OwnActivityService own,
      ActivityRepository activities,
      PublicPages pages,
      Owners owners,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.own = own;
    this.activities = activities;
    this.pages = pages;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The page as the public will see it, with the sessions that the rules make.
   *
   * @throws NotFound if it is no draft: the public has its page
   * @throws Rejected with what is missing for that
   */
  public String page(Caller caller, long municipality, long id, Language language) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, id));
    PublicActivity shown = own.preview(caller, municipality, id);
    Activity draft =
        transactions.read(() -> activities.find(municipality, id)).orElseThrow(NotFound::new);
    NotFound.unless(draft.state() == ActivityState.DRAFT);
    Instant now = clock.instant();
    List<Session> sessions =
        draft.content().series().after(now).stream()
            .limit(SESSIONS)
            .map(s -> planned(draft, s))
            .toList();
    return pages.draft(shown, sessions, language);
  }

  private static Session planned(Activity draft, PlannedSession s) {
    return new Session(
        draft.municipality(),
        0,
        draft.id(),
        s.from(),
        s.to(),
        SessionState.PLANNED,
        null,
        null,
        s.from(),
        false,
        null,
        null,
        0);
  }
}
