package no.bindeledd.foundation.web;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A page is handed to the system in one or two pieces. Tomcat copies what it sends through a buffer
 * of 8 KB, which makes six calls of a page that is ready and costs more than finding it.
 */
@Component
class OneWrite implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
  private static final String BYTES = String.valueOf(32 * 1024);

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> {
          if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setProperty("socket.appWriteBufSize", BYTES);
          }
        });
  }
}
