package no.bindeledd.foundation.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the program as an operator does. What goes wrong is one sentence on the error stream and a
 * non-zero exit; the log holds the rest. Tests start their contexts without this class, and meet
 * the rules of {@link DerivedSettings} and {@link DatabaseGate} all the same.
 */
public final class StartUp {
  private StartUp() {}

  @SuppressWarnings("SystemOut")
  public static void run(Class<?> program, String... args) {
    // The database holds UTC, and drivers convert by the JVM's zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    var application = new SpringApplication(program);
    application.addListeners(new StartChecks());
    application.setLogStartupInfo(false);
    try {
      doErrand(application.run(args));
    } catch (RuntimeException e) {
      if (ending()) {
        return;
      }
      System.err.println(StartFault.sentence(e));
      System.exit(1);
    }
  }

  /**
   * An errand is done here and not in a listener: others may still be starting their part of the
   * program while listeners are told that it is ready.
   */
  private static void doErrand(ConfigurableApplicationContext program) {
    Errand errand = program.getBeanProvider(Errand.class).getIfAvailable();
    if (errand == null) {
      return;
    }
    try {
      errand.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(SpringApplication.exit(program));
  }

  /** Whether somebody ended the program while it was starting: that is no fault. */
  private static boolean ending() {
    var hook = new Thread();
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return !Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shutdownInProgress) {
      return true;
    }
  }
}
