package no.bindeledd.foundation.access;

/**
 * What a person is while acting. A membership gives one of these; the first three come without one.
 */
public enum Role {
  /** Anybody, signed in or not. */
  ANYONE,
  /** Somebody who holds a one-purpose link that was sent to them. */
  LINK_HOLDER,
  /** A job of the program's own. */
  JOB,
  /** Newcomer (deltaker). */
  PARTICIPANT,
  /** Guide, mentor, helper (frivillig). */
  VOLUNTEER,
  ORGANISATION_MEMBER,
  ORGANISATION_ADMINISTRATOR,
  /** Volunteer coordinator of a frivilligsentral or unit (koordinator). */
  COORDINATOR,
  /** Caseworker of the introduction programme (programrådgiver). */
  CASEWORKER,
  /** Grants officer (saksbehandler). */
  GRANTS_OFFICER,
  COMMITTEE_MEMBER,
  DECISION_MAKER,
  UNIT_LEADER,
  MUNICIPALITY_ADMINISTRATOR,
  /** Reads, changes nothing. */
  AUDITOR,
  /** Runs the machine, sees no cases. */
  SYSTEM_ADMINISTRATOR;

  /** The message key of this role's name. */
  public String textKey() {
    return "role." + name();
  }
}
