package no.bindeledd.notification;

/** The ways to a person. */
public enum ChannelKind {
  EMAIL,
  SMS
}
