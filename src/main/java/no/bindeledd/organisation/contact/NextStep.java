package no.bindeledd.organisation.contact;

/** What somebody will do next. */
public enum NextStep {
  CALL,
  WRITE,
  MEET,
  SEND_INFORMATION,
  INVITE,
  INTRODUCE,
  HELP_WITH_APPLICATION,
  FOLLOW_UP
}
