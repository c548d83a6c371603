package no.bindeledd.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link BusyProgram} in a process of its own, which ends by kill -9. */
final class DoomedProgram implements AutoCloseable {
  private static final long SECONDS = 180;

  private final Process process;
  private final Path said;
  private final Path complaints;

  private DoomedProgram(Process process, Path said, Path complaints) {
    this.process = process;
    this.said = said;
    this.complaints = complaints;
  }

  /**
   * @param settings of its database
   */
  static DoomedProgram start(Map<String, String> settings) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), BusyProgram.class.getName()));
    Path said = Files.createTempFile("bindeledd-said", ".txt");
    Path complaints = Files.createTempFile("bindeledd-complaints", ".txt");
    return new DoomedProgram(
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(complaints.toFile())
            .start(),
        said,
        complaints);
  }

  /**
   * Lets it work until each kind of thing was accepted a few times, and a moment longer, so that
   * the end comes in the middle of something.
   */
  List<Accepted> killInTheMiddle(int times, long momentMillis)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!enough(Accepted.read(said), times)) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
        throw new AssertionError("The program stopped working:\n" + Files.readString(complaints));
      }
    }
    if (process.waitFor(momentMillis, TimeUnit.MILLISECONDS)) {
      throw new AssertionError("The program ended by itself:\n" + Files.readString(complaints));
    }
    process.destroyForcibly().waitFor();
    return Accepted.read(said);
  }

  private static boolean enough(List<Accepted> accepted, int times) {
    return Arrays.stream(Accepted.Kind.values())
        .allMatch(kind -> of(accepted, kind).count() >= times);
  }

  static Stream<Accepted> of(List<Accepted> accepted, Accepted.Kind kind) {
    return accepted.stream().filter(a -> a.kind() == kind);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(said);
    Files.deleteIfExists(complaints);
  }
}
