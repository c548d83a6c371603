package no.bindeledd.foundation.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param address how people reach the portal; every link in a message begins with it
 * @param hosts further names under which it may be asked for
 * @param demo whether this is a demonstration with invented people
 */
@ConfigurationProperties("bindeledd")
public record PortalProperties(
    URI address, @DefaultValue List<String> hosts, @DefaultValue("false") boolean demo) {

  /** An address in the portal, absolute, for a message. */
  public String link(String path) {
    String base = address.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
