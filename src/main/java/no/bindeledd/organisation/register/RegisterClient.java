package no.bindeledd.organisation.register;

import io.github.bucket4j.Bucket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks the open registers over HTTP: says who asks, never faster than agreed, follows no redirect,
 * waits for a bounded time and takes a bounded answer. A register that fails is left alone for a
 * while that doubles, or as long as it says itself. Never called inside a transaction.
 */
@Component
class RegisterClient implements DisposableBean {
  private static final long LARGEST = 10L << 20;
  private static final Duration TURN = Duration.ofMillis(500);
  private static final int TOO_MANY = 429;

  private final OpenRegisterProperties rule;
  private final Clock clock;
  private final HttpClient http;
  private final String identification;
  private final Bucket people;
  private final Bucket jobs;
  private Instant leftAloneUntil = Instant.MIN;
  private int failures;

  RegisterClient(OpenRegisterProperties rule, PortalProperties portal, Clock clock) {
    this.rule = rule;
    this.clock = clock;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(rule.connectWithin())
            .build();
    identification = "Bindeledd (+%s)".formatted(portal.address());
    people = bucket(rule.perSecond());
    jobs = bucket(rule.perSecond());
  }

  /** For whom it is asked. */
  enum Asker {
    /** A person who looks at the page meanwhile. */
    PERSON,
    JOB
  }

  /** What came back. */
  sealed interface Answer {
    /** JSON, not yet looked at. */
    record Found(byte[] body) implements Answer {}

    /** It was there and is deleted (410). */
    record Deleted() implements Answer {}

    /** There is no such thing (404). */
    record Missing() implements Answer {}
  }

  /**
   * @throws RegisterSilent if it does not answer in time, or not with an answer
   */
  Answer ask(URI address, Asker asker) {
    waitForTurn(asker);
    refuseWhileLeftAlone();
    HttpResponse<byte[]> response;
    try {
      response = send(address, asker == Asker.PERSON ? rule.lookUpWithin() : rule.jobWithin());
    } catch (TimeoutException e) {
      throw failed("no answer in time", null);
    } catch (ExecutionException e) {
      throw failed("the connection failed", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterSilent("interrupted");
    }
    return read(response);
  }

  private HttpResponse<byte[]> send(URI address, Duration within)
      throws TimeoutException, ExecutionException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(within)
            .header("User-Agent", identification)
            .header("Accept", "application/json")
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      // The request's own time-out ends with the head of the answer; a body can drip for ever.
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private Answer read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return switch (status) {
      case 200 -> {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("json")) {
          throw failed("an answer that is not JSON", null);
        }
        answered();
        yield new Answer.Found(response.body());
      }
      case 404 -> {
        answered();
        yield new Answer.Missing();
      }
      case 410 -> {
        answered();
        yield new Answer.Deleted();
      }
      default -> throw failed("status " + status, pause(response));
    };
  }

  /** How long it asks to be left alone, where it does; in seconds or until a time. */
  private @Nullable Duration pause(HttpResponse<byte[]> response) {
    if (response.statusCode() != TOO_MANY && response.statusCode() < 500) {
      return null;
    }
    String wish = response.headers().firstValue("Retry-After").orElse("").strip();
    try {
      if (wish.matches("[0-9]{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(wish));
      }
      return wish.isEmpty()
          ? null
          : Duration.between(
              clock.instant(),
              ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private synchronized void answered() {
    failures = 0;
    leftAloneUntil = Instant.MIN;
  }

  private synchronized RegisterSilent failed(String why, @Nullable Duration wish) {
    Duration own = rule.firstPause().multipliedBy(1L << Math.min(failures, 20));
    failures++;
    Duration pause = wish == null || wish.compareTo(own) < 0 ? own : wish;
    Duration most = rule.longestPause();
    leftAloneUntil = clock.instant().plus(pause.compareTo(most) < 0 ? pause : most);
    return new RegisterSilent(why);
  }

  private synchronized void refuseWhileLeftAlone() {
    if (clock.instant().isBefore(leftAloneUntil)) {
      throw new RegisterSilent("it is left alone after a failure");
    }
  }

  private void waitForTurn(Asker asker) {
    try {
      if (asker == Asker.JOB) {
        jobs.asBlocking().consume(1);
      } else if (!people.asBlocking().tryConsume(1, TURN)) {
        throw new RegisterSilent("too many questions at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterSilent("interrupted");
    }
  }

  private static Bucket bucket(int perSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  @Override
  public void destroy() {
    http.shutdownNow();
  }
}
