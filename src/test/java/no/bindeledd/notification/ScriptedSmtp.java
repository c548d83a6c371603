package no.bindeledd.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves badly on purpose. */
final class ScriptedSmtp implements AutoCloseable {
  /** How it misbehaves. */
  enum Manner {
    /** Takes the connection and says nothing. */
    SILENT,
    /** 421 instead of a greeting. */
    BUSY,
    /** 550 for every recipient, in words that repeat the address. */
    KNOWS_NOBODY
  }

  private final ServerSocket server;
  private final Manner manner;
  private final Thread serving;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger visits = new AtomicInteger();

  ScriptedSmtp(int port, Manner manner) {
    this.manner = manner;
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serving = Thread.ofVirtual().start(this::serve);
  }

  int visits() {
    return visits.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket visitor = server.accept();
        visits.incrementAndGet();
        open.add(visitor);
        Thread.ofVirtual().start(() -> talk(visitor));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket visitor) {
    try {
      var in =
          new BufferedReader(
              new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
      switch (manner) {
        case SILENT -> in.readLine();
        case BUSY -> say(visitor, "421 too busy");
        case KNOWS_NOBODY -> {
          say(visitor, "220 here");
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(visitor, line.startsWith("RCPT") ? "550 no such person: " + line : "250 fine");
          }
        }
      }
      visitor.close();
    } catch (IOException gone) {
      // The other side hung up, which is all there was to say.
    }
  }

  private static void say(Socket visitor, String line) throws IOException {
    visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    visitor.getOutputStream().flush();
  }

  /**
   * When this returns, another server can have the port: whoever waits on it lets go of it last.
   */
  @Override
  public void close() {
    try {
      server.close();
      serving.join();
      for (Socket visitor : open) {
        visitor.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
