package no.bindeledd.catalogue.ready;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it is whole and we know whether it can be kept. */
final class Caught extends ContentCachingResponseWrapper {
  /** Said anew each time a page is sent, or by the server. */
  private static final Set<String> OF_ONE_ANSWER =
      Set.of(
          "content-type",
          "content-length",
          "content-encoding",
          "content-language",
          "transfer-encoding",
          "connection",
          "keep-alive",
          "date",
          "etag",
          "vary");

  private @Nullable Locale language;

  Caught(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void setLocale(Locale locale) {
    super.setLocale(locale);
    language = locale;
  }

  /** Sends it on as it is; the head says no more than it would have said without us. */
  void letGo(HttpServletResponse response) throws IOException {
    String length = getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null) {
      response.setHeader(HttpHeaders.CONTENT_LENGTH, length);
    }
    byte[] bytes = getContentAsByteArray();
    if (bytes.length > 0) {
      response.getOutputStream().write(bytes);
    }
  }

  /** The page, if it says of itself that everybody may have it. */
  @Nullable KeptPage page(Stand stand) {
    String control = getHeader(HttpHeaders.CACHE_CONTROL);
    String tag = getHeader(HttpHeaders.ETAG);
    String type = getContentType();
    boolean forAll =
        getStatus() == SC_OK
            && control != null
            && control.contains("public")
            && !control.contains("no-store")
            && !control.contains("private")
            && getHeader(HttpHeaders.SET_COOKIE) == null
            && !isCommitted();
    return forAll && tag != null && tag.startsWith("W/\"") && type != null
        ? new KeptPage(stand, tag, type, language, vary(), headers(), getContentAsByteArray(), null)
        : null;
  }

  private List<KeptPage.Header> headers() {
    var kept = new ArrayList<KeptPage.Header>();
    for (String name : getHeaderNames()) {
      if (!OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
        getHeaders(name).forEach(text -> kept.add(new KeptPage.Header(name, text)));
      }
    }
    return List.copyOf(kept);
  }

  /** A page that differs by anything else than its packing says so itself. */
  private String vary() {
    String all = String.join(", ", getHeaders(HttpHeaders.VARY));
    String packing = HttpHeaders.ACCEPT_ENCODING;
    if (all.isEmpty()) {
      return packing;
    }
    return all.toLowerCase(Locale.ROOT).contains(packing.toLowerCase(Locale.ROOT))
        ? all
        : all + ", " + packing;
  }
}
