package no.bindeledd.foundation.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.bindeledd.testing.FreePort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program listens, and what the port for its operator tells. */
@Tag("process")
class OpenPortsTest {
  /** A comment, or a name with labels and a number: the text format that Prometheus reads. */
  private static final Pattern PROMETHEUS =
      Pattern.compile(
          "# (HELP|TYPE) [a-zA-Z_:][\\w:]* .*"
              + "|[a-zA-Z_:][\\w:]*(\\{(\\w+=\"[^\"]*\",?)*})? (NaN|[+-]?(Inf|[0-9.]+(E[+-]?\\d+)?))");

  @TempDir Path folder;

  @Test
  void aDemoIsReachedFromThisMachineAloneWhateverTheSettingsSay() throws Exception {
    String everywhere = "0.0.0.0";
    int management = FreePort.find();
    var environment =
        Map.of(
            "MANAGEMENT_PORT", String.valueOf(management),
            "MANAGEMENT_SERVER_ADDRESS", everywhere,
            "SERVER_ADDRESS", everywhere);
    try (var program = RunningProgram.start(folder.resolve("data"), environment)) {
      int port = URI.create(program.address()).getPort();
      for (int open : new int[] {port, management}) {
        assertThat(accepts(InetAddress.getByName("127.0.0.1"), open)).as("port %d", open).isTrue();
        // All of 127/8 is this machine, and so shows what an address of the network would.
        assertThat(accepts(InetAddress.getByName("127.0.0.2"), open)).as("port %d", open).isFalse();
        for (InetAddress reachable : addressesInTheNetwork()) {
          assertThat(accepts(reachable, open)).as("%s port %d", reachable, open).isFalse();
        }
      }
    }
  }

  @Test
  void metricsAreOnAPortOfTheirOwnAndHoldNothingOfPeople() throws Exception {
    int management = FreePort.find();
    var environment = Map.of("MANAGEMENT_PORT", String.valueOf(management));
    try (var program = RunningProgram.start(folder.resolve("data"), environment)) {
      assertThat(program.get("/nb/activities?q=Kari+Nordmann").statusCode()).isEqualTo(200);
      assertThat(program.get("/me/suggestion/SECRETTOKEN").statusCode()).isEqualTo(404);
      assertThat(program.get("/Kari.Nordmann@example.org").statusCode()).isEqualTo(404);

      String where = "http://127.0.0.1:" + management;
      var metrics = RunningProgram.getFrom(where + "/metrics");
      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
      assertThat(metrics.body().lines()).allMatch(line -> PROMETHEUS.matcher(line).matches());
      assertThat(metrics.body())
          .contains("jvm_memory_used_bytes{", "http_server_requests_seconds_count{")
          .doesNotContainIgnoringCase("Nordmann", "SECRETTOKEN", "@");
      for (String other :
          List.of("/env", "/heapdump", "/beans", "/actuator", "/nb", "/app/sign-in")) {
        assertThat(RunningProgram.getFrom(where + other).statusCode()).as(other).isEqualTo(404);
      }
      assertThat(program.get("/metrics").statusCode()).as("on people's port").isEqualTo(404);
    }
  }

  private static boolean accepts(InetAddress address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2000);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static List<InetAddress> addressesInTheNetwork() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress())
        .toList();
  }
}
