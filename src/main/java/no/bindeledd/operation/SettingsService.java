package no.bindeledd.operation;

import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.notification.ChannelKind;
import no.bindeledd.notification.Channels;
import org.springframework.stereotype.Service;

/** What whoever runs the machine has still to set up. */
@Service
public class SettingsService {
  private final Access access;
  private final Channels channels;

  SettingsService(Access access, Channels channels) {
    this.access = access;
    this.channels = channels;
  }

  /** Whether e-mail leaves; without it nobody gets a code to sign in with. */
  public boolean sendsMail(Caller caller) {
    access.require(caller, OperationAccess.SEE_SETTINGS, Place.COMMON);
    return channels.has(ChannelKind.EMAIL);
  }
}
