package org.planningtogether.letters;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;

/** A mail server that has one answer of its own: to a command, to a letter ({@code .}), or to whoever calls (empty). */
final class StubbornServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String to;
  private final String answer;

  StubbornServer(String to, String answer) {
    try {
      this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      this.to = to;
      this.answer = answer;
      Thread.ofVirtual().start(this::serve);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var caller = socket.accept()) {
        speak(caller);
      } catch (SocketException e) {
        // closed by either
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void speak(Socket caller) throws IOException {
    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
    say(caller, "", "220 here");
    boolean inLetter = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      if (!inLetter || command.equals(".")) {
        say(caller, command, command.equals("DATA") ? "354 go on" : "250 well");
        inLetter = command.equals("DATA") && !to.equals("DATA");
      }
    }
  }

  private void say(Socket caller, String command, String usual) throws IOException {
    var said = (command.equals(to) ? answer : usual) + "\r\n";
    caller.getOutputStream().write(said.getBytes(US_ASCII));
    caller.getOutputStream().flush();
  }
}
