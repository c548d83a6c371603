package no.bindeledd.notification;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The channels that this installation has; there may be none. */
@Component
public class Channels {
  private final List<Channel> channels;

  @Autowired
  Channels(ObjectProvider<Channel> channels) {
    this(channels.orderedStream().toList());
  }

  Channels(List<Channel> channels) {
    this.channels = channels;
  }

  /** Whether messages of this kind leave, or wait until somebody sets a channel up for them. */
  public boolean has(ChannelKind kind) {
    return find(kind).isPresent();
  }

  Optional<Channel> find(ChannelKind kind) {
    return channels.stream().filter(channel -> channel.kind() == kind).findFirst();
  }
}
