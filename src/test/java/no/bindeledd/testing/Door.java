package no.bindeledd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The front door of a running portal, with a visitor that keeps nothing and follows nothing. */
public final class Door {
  private final HttpClient visitor = HttpClient.newHttpClient();
  private final String address;

  public Door(int port) {
    address = "http://localhost:" + port;
  }

  /** Names and values of headers in turn. */
  public HttpResponse<String> get(String path, String... headers) {
    return ask("GET", path, BodyPublishers.noBody(), headers);
  }

  /** As a form of the portal's own sends it. */
  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(Collectors.joining("&"));
    var all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Content-Type";
    all[1] = "application/x-www-form-urlencoded";
    all[2] = "Sec-Fetch-Site";
    all[3] = "same-origin";
    return ask("POST", path, BodyPublishers.ofString(body), all);
  }

  public HttpResponse<String> ask(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return visitor.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
