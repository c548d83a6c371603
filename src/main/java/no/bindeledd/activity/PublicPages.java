package no.bindeledd.activity;

import java.util.List;
import no.bindeledd.foundation.text.Language;

/** The public site, as far as those who offer something ask for it before the public does. */
public interface PublicPages {

  /** Where the public finds an activity, below the portal's address. */
  String address(ActivityKey activity, Language language);

  /**
   * The page of an activity as the public will see it, marked as a draft that nobody may keep.
   *
   * @param sessions the next ones
   */
  String draft(PublicActivity activity, List<Session> sessions, Language language);
}
