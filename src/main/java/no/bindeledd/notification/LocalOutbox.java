package no.bindeledd.notification;

/**
 * The demo's channel: nothing leaves the machine. A message counts as sent by standing in the
 * outbox, where people who try the demo read it.
 */
record LocalOutbox(ChannelKind kind) implements Channel {

  @Override
  public void hand(OutgoingMessage message) {
    // It is where it shall be.
  }
}
