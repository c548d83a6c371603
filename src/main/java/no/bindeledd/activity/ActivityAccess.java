package no.bindeledd.activity;

import static no.bindeledd.foundation.access.Permission.may;
import static no.bindeledd.foundation.access.Role.*;
import static no.bindeledd.foundation.access.Scope.*;

import java.util.List;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Permission;

/** Who may do what with activities. */
enum ActivityAccess implements AccessRule {
  /** Write about an activity and let the public see it: whoever offers it. */
  CREATE(owners()),
  SAVE(owners()),
  PUBLISH(owners()),
  CANCEL(owners()),
  TRANSLATE(owners()),
  SHARE(owners()),
  LIST_OWN(owners()),
  READ_OWN(owners()),

  /** Its sessions and who has a place: whoever offers it. */
  CANCEL_SESSION(owners()),
  MOVE_SESSION(owners()),
  PREVIEW_SERIES(owners()),
  LIST_SESSIONS(owners()),
  SEE_WHO_COMES(owners()),
  NAME_HELPER(owners()),
  SHOW_CODE(owners()),

  /** Ticking who came: whoever offers it, and who keeps the list of that session. */
  RECORD_ATTENDANCE(
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION),
      may(COORDINATOR, OWN_UNIT),
      may(PARTICIPANT, OWN)),

  /** Which helpers it needs and who they are: whoever offers it. */
  WRITE_ROLES(owners()),
  FILL_ROLES(owners()),

  /** A role at a session: the person alone takes it and gives it back. */
  TAKE_ROLE(may(PARTICIPANT, OWN)),

  /** What is published: anybody. */
  READ_PUBLIC(may(ANYONE, EVERYWHERE)),

  /** What is wrong with an activity: anybody says it, the municipality's own people decide. */
  REPORT(may(ANYONE, EVERYWHERE)),
  SEE_REPORTS(
      may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  DECIDE_REPORTS(
      may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),
  ASK_AGAIN(owners()),

  /** The first activity of a new organisation, where a coordinator looks before the public does. */
  LOOK_FIRST(may(COORDINATOR, OWN_MUNICIPALITY), may(MUNICIPALITY_ADMINISTRATOR, OWN_MUNICIPALITY)),

  /** A question from outside: anybody asks, whoever offers it answers. */
  ASK_ORGANISER(may(ANYONE, EVERYWHERE)),
  SEE_QUESTIONS(owners()),
  READ_QUESTION(owners()),
  ANSWER_QUESTION(owners()),

  /** How the places are divided, and a place for somebody who asked in person. */
  DIVIDE_PLACES(owners()),
  SIGN_UP_OTHERS(owners()),
  RELEASE_PLACE(owners()),

  /** A place of one's own: the person alone, signed in or by the link that was sent to them. */
  TAKE_PLACE(may(PARTICIPANT, OWN)),
  SIGN_OFF(may(PARTICIPANT, OWN)),
  SEE_OWN_PLACES(may(PARTICIPANT, OWN)),
  ASK_FOR_PLACE(may(ANYONE, EVERYWHERE)),
  CONFIRM_REQUEST(may(LINK_HOLDER, OWN)),
  SEE_PARTY(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),
  CHANGE_PARTY(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),

  /** The calendar of one's own sessions: its address, the person alone; reading, who holds that. */
  KEEP_OWN_CALENDAR(may(PARTICIPANT, OWN)),
  READ_OWN_CALENDAR(may(LINK_HOLDER, OWN)),

  /** "I am here", by the code of a session: the person alone, for themselves. */
  CHECK_IN(may(PARTICIPANT, OWN)),

  /** How to be reminded: the person alone, signed in or by the link that was sent to them. */
  CHOOSE_REMINDERS(may(LINK_HOLDER, OWN), may(PARTICIPANT, OWN)),

  /** Hours that somebody gave: they alone report; whoever offers the activity says what counts. */
  REPORT_HOURS(may(PARTICIPANT, OWN)),
  DECIDE_HOURS(owners()),

  /** What follows from time passing. */
  FOLLOW_THE_CLOCK(may(JOB, EVERYWHERE)),
  PASS_PLACES_ON(may(JOB, EVERYWHERE));

  private final List<Permission> permissions;

  ActivityAccess(Permission... permissions) {
    this.permissions = List.of(permissions);
  }

  private static Permission[] owners() {
    return new Permission[] {
      may(ORGANISATION_MEMBER, OWN_ORGANISATION),
      may(ORGANISATION_ADMINISTRATOR, OWN_ORGANISATION),
      may(COORDINATOR, OWN_UNIT)
    };
  }

  @Override
  public List<Permission> permissions() {
    return permissions;
  }
}
