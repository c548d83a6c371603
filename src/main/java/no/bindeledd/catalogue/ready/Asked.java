package no.bindeledd.catalogue.ready;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for a page that may be kept, with nothing but what the page asks for, once each and in
 * one order: however somebody turns an address, it is one page.
 */
final class Asked extends HttpServletRequestWrapper {
  private static final int LONGEST_QUERY = 400;

  private final PageRules.Rule rule;
  private final @Nullable Long municipality;
  private final Map<String, String> chosen = new LinkedHashMap<>();
  private final @Nullable String query;

  Asked(HttpServletRequest request, PageRules.Rule rule, @Nullable Long municipality) {
    super(request);
    this.rule = rule;
    this.municipality = municipality;
    if (request.getQueryString() != null) {
      for (String name : rule.parameters()) {
        String given = request.getParameter(name);
        if (given != null && !given.isBlank()) {
          chosen.put(name, given.strip());
        }
      }
    }
    query =
        chosen.isEmpty()
            ? null
            : chosen.entrySet().stream()
                .map(choice -> choice.getKey() + "=" + encoded(choice.getValue()))
                .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Nullable Long municipality() {
    return municipality;
  }

  String name() {
    return rule.name();
  }

  boolean isShort() {
    return query == null || query.length() <= LONGEST_QUERY;
  }

  /** Under which the page is kept; over TLS the head of an answer says more. */
  String key() {
    return (isSecure() ? "s" : "") + getRequestURI() + (query == null ? "" : "?" + query);
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  @Override
  public @Nullable String getParameter(String name) {
    return chosen.get(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var all = new LinkedHashMap<String, String[]>();
    chosen.forEach((name, given) -> all.put(name, new String[] {given}));
    return Collections.unmodifiableMap(all);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(List.copyOf(chosen.keySet()));
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    String given = chosen.get(name);
    return given == null ? null : new String[] {given};
  }
}
