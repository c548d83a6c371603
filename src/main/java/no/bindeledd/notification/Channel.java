package no.bindeledd.notification;

/** Hands messages over to the world. Called by a job, outside any transaction. */
public interface Channel {

  ChannelKind kind();

  /**
   * Returns when the other side has taken the message. It may be handed over again after a crash,
   * and must then be recognisable as the same by its id.
   *
   * @throws Undelivered if it was not taken
   */
  void hand(OutgoingMessage message);
}
