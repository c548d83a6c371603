package no.bindeledd.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** The content security policy of the signed-in zone: scripts run only with this page's nonce. */
@Component
class ScriptNonces implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        page -> {
          var bytes = new byte[16];
          RANDOM.nextBytes(bytes);
          String nonce = Base64.getEncoder().encodeToString(bytes);
          page.getDocument().select("script").attr("nonce", nonce);
          page.getVaadinResponse()
              .setHeader(
                  "Content-Security-Policy",
                  "default-src 'self'; script-src 'self' 'nonce-"
                      + nonce
                      + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                      + " font-src 'self' data:; connect-src 'self'; object-src 'none';"
                      + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        });
  }
}
