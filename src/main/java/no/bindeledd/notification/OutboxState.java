package no.bindeledd.notification;

/** How far a message has come. */
public enum OutboxState {
  WAITING,
  /** Handed over; a mail server has said yes to it. */
  SENT,
  /** Given up, with a {@link DeliveryFault}. */
  FAILED
}
