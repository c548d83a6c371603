package no.bindeledd.grant;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/**
 * Who may do what with grants, in the order of the work. Beside it stands a rule that no role
 * lifts: whoever is disqualified in an application does not reach it at all.
 */
public enum GrantAccess implements AccessRule {
  /** A round: the municipality makes it, those who work on it see it. */
  CREATE_ROUND(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  EDIT_ROUND(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  ANNOUNCE_ROUND(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  START_ASSESSMENT(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  SEE_ROUND(
      may(GRANTS_OFFICER, OWN_MUNICIPALITY),
      may(COMMITTEE_MEMBER, OWN_MUNICIPALITY),
      may(DECISION_MAKER, OWN_MUNICIPALITY)),

  /** An application: a draft is the organisation's alone. */
  START_APPLICATION(
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  SEE_OWN_APPLICATIONS(
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  WRITE_APPLICATION(
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  SUBMIT_APPLICATION(
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),
  WITHDRAW_APPLICATION(
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION)),

  /** Conflicts of interest: everybody who works on applications answers for themselves. */
  DECLARE_CONFLICT(
      may(GRANTS_OFFICER, OWN_MUNICIPALITY),
      may(COMMITTEE_MEMBER, OWN_MUNICIPALITY),
      may(DECISION_MAKER, OWN_MUNICIPALITY)),

  /** Screening. */
  SEE_SUBMITTED(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  SCREEN(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  DISMISS(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),

  /** Scores: each member's own, until the scoring is closed. */
  SCORE(may(COMMITTEE_MEMBER, OWN_MUNICIPALITY)),
  CLOSE_SCORING(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  SEE_RANKING(may(GRANTS_OFFICER, OWN_MUNICIPALITY), may(DECISION_MAKER, OWN_MUNICIPALITY)),

  /** Recommendation, decision and letter. */
  RECOMMEND(may(GRANTS_OFFICER, OWN_MUNICIPALITY)),
  SEE_RECOMMENDED(may(GRANTS_OFFICER, OWN_MUNICIPALITY), may(DECISION_MAKER, OWN_MUNICIPALITY)),
  DECIDE(may(DECISION_MAKER, OWN_MUNICIPALITY)),

  /** What everybody may know. */
  READ_PUBLIC(may(ANYONE, EVERYWHERE));

  private final List<Permission> permissions;

  GrantAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
