package no.bindeledd.foundation.start;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the operator reads on the console once the program answers: where it is, how to get in. */
@Component
@ConditionalOnWebApplication
class Welcome {
  private final Installation installation;
  private final Environment environment;
  private final ObjectProvider<Errand> errand;
  private final String address;

  Welcome(
      Installation installation,
      Environment environment,
      ObjectProvider<Errand> errand,
      @Value("${bindeledd.address}") String address) {
    this.installation = installation;
    this.environment = environment;
    this.errand = errand;
    this.address = address;
  }

  @EventListener
  @SuppressWarnings("SystemOut")
  void ready(AvailabilityChangeEvent<ReadinessState> change) {
    // The port that was opened: with SERVER_PORT=0 the system chose it. Without one nobody can
    // come.
    String port = environment.getProperty("local.server.port");
    boolean stays = errand.getIfAvailable() == null;
    if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && port != null && stays) {
      System.out.println(text(port));
    }
  }

  private String text(String port) {
    if (installation.isDemo()) {
      String here = "http://localhost:" + port;
      return """
      Bindeledd (demo) is ready: %1$s/nb
      Sign in at %1$s/app; whom to be, and where their codes arrive: %1$s/demo
      Ctrl-C ends it."""
          .formatted(here);
    }
    return "Bindeledd is ready: %1$s/nb%nSign in at %1$s/app".formatted(address)
        + installation
            .newSetUpCode()
            .map(
                code ->
                    "%nSet-up code for the first administrator: %s (holds once, at %s/set-up)"
                        .formatted(code, address))
            .orElse("");
  }
}
