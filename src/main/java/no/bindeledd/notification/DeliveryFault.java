package no.bindeledd.notification;

/** Why a message was given up. */
public enum DeliveryFault {
  /** The receiving side said, more than once, that it will not take this message. */
  REFUSED,
  /** No server took it within the time that it is worth trying. */
  UNREACHABLE,
  /** It waited so long that its words were deleted. */
  EXPIRED,
  /** SMS is not set up here, and the person has no e-mail address. */
  NO_CHANNEL
}
