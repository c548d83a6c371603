package no.bindeledd.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.bindeledd.testing.FreePort;

/** The wire between the program and its database, which a test can cut and mend. */
public final class Line implements AutoCloseable {
  private final int target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket door;
  private volatile Thread porter;

  /**
   * @param target the database's port on this machine
   */
  public Line(int target) {
    this.target = target;
    port = FreePort.find();
    door = listen(port);
    porter = serve(door);
  }

  public int port() {
    return port;
  }

  /** Ends every connection and refuses new ones. */
  public void cut() {
    close(door);
    // The port is free again only when nobody waits at its door any more.
    join(porter);
    open.forEach(Line::close);
    open.clear();
  }

  public void mend() {
    door = listen(port);
    porter = serve(door);
  }

  @Override
  public void close() {
    cut();
  }

  private static ServerSocket listen(int port) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Thread serve(ServerSocket here) {
    return Thread.ofVirtual()
        .start(
            () -> {
              while (!here.isClosed()) {
                try {
                  connect(here, here.accept());
                } catch (IOException closed) {
                  return;
                }
              }
            });
  }

  private void connect(ServerSocket here, Socket near) throws IOException {
    var far = new Socket(InetAddress.getLoopbackAddress(), target);
    near.setTcpNoDelay(true);
    far.setTcpNoDelay(true);
    open.add(near);
    open.add(far);
    if (here.isClosed()) {
      // It was cut while this one was being connected.
      close(near);
      close(far);
      return;
    }
    carry(near, far);
    carry(far, near);
  }

  private void carry(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (InputStream in = from.getInputStream();
                  OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
              } catch (IOException ended) {
                // Either side has gone, and so the other goes.
              } finally {
                close(from);
                close(to);
                open.remove(from);
                open.remove(to);
              }
            });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyGone) {
      // There is nothing left to close.
    }
  }
}
