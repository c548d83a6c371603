package no.bindeledd.catalogue.web;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The site as a browser without a memory sees it, behind the same filters as in the server. */
public final class Site {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int TOO_MANY_REQUESTS = 429;

  private final MockMvc mvc;

  public Site(WebApplicationContext context) {
    this(context, context.getBean("readyPages", Filter.class));
  }

  /**
   * @param readyPages of another node than this one
   */
  public Site(WebApplicationContext context, Filter readyPages) {
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
    builder.addFilters(context.getBean("hostFilter", Filter.class), readyPages);
    mvc = builder.apply(springSecurity()).build();
  }

  public MockHttpServletResponse get(String address, String... headers) {
    return ask(HttpMethod.GET, address, headers);
  }

  /** Names and values of headers in turn. */
  public MockHttpServletResponse ask(HttpMethod method, String address, String... headers) {
    var request = request(method, URI.create("http://localhost" + address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
      answer.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
      return answer;
    } catch (Exception e) {
      throw new AssertionError("No answer from " + address, e);
    }
  }

  /** The text of a page that must be there; who is told to come back does that. */
  public String read(String address, String... headers) {
    MockHttpServletResponse answer =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(300))
            .pollDelay(Duration.ZERO)
            .until(() -> get(address, headers), a -> a.getStatus() != TOO_MANY_REQUESTS);
    if (answer.getStatus() != 200) {
      throw new AssertionError(address + " answers " + answer.getStatus());
    }
    return text(answer);
  }

  public static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
