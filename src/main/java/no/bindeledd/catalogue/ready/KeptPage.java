package no.bindeledd.catalogue.ready;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * A page with all that its answer said of it, ready to be sent to anybody.
 *
 * @param tag its weak ETag
 * @param language what the head of the answer says of it, if anything
 * @param vary by what the answer differs, its packing included
 * @param headers all others, the security headers among them
 * @param packed by gzip, once somebody has asked for it so
 */
record KeptPage(
    Stand stand,
    String tag,
    String type,
    @Nullable Locale language,
    String vary,
    List<Header> headers,
    byte[] bytes,
    byte @Nullable [] packed) {
  private static final int SMALLEST_PACKED = 1024;

  /** What a page costs in memory beside its bytes, about. */
  private static final int OVERHEAD = 1500;

  /** One line of the head. */
  record Header(String name, String text) {}

  int weight() {
    return OVERHEAD + bytes.length + (packed == null ? 0 : packed.length);
  }

  boolean isToBePackedFor(HttpServletRequest request) {
    return bytes.length >= SMALLEST_PACKED && Encodings.takesGzip(request);
  }

  KeptPage pack() {
    if (packed != null) {
      return this;
    }
    var out = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new KeptPage(stand, tag, type, language, vary, headers, bytes, out.toByteArray());
  }

  /** Answers with it, or with 304 where the reader has it. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.forEach(header -> response.addHeader(header.name(), header.text()));
    response.setHeader(HttpHeaders.VARY, vary);
    response.setHeader(HttpHeaders.ETAG, tag);
    if (Encodings.has(request, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      sendBody(request, response);
    }
  }

  /** The page itself; what else stands in the head is there already. */
  void sendBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType(type);
    if (language != null) {
      response.setLocale(language);
    }
    byte[] body = bytes;
    if (packed != null && isToBePackedFor(request)) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = packed;
    }
    response.setContentLength(body.length);
    if (!HttpMethod.HEAD.matches(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }
}
