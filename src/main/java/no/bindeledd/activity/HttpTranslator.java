package no.bindeledd.activity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.foundation.text.Language;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server that speaks LibreTranslate's interface: {@code POST /translate} with {@code q,
 * source, target, format}, answered by {@code translatedText}. Waits for a bounded time, takes a
 * bounded answer, follows no redirect.
 */
@Component
class HttpTranslator implements Translator, DisposableBean {
  private static final long LARGEST = 1L << 20;
  private static final int OK = 200;

  private final TranslatorProperties rule;
  private final HttpClient http;
  private final JsonMapper json = JsonMapper.builder().build();

  HttpTranslator(TranslatorProperties rule) {
    this.rule = rule;
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(rule.within())
            .build();
  }

  @Override
  public boolean isOn() {
    return !rule.address().isBlank();
  }

  @Override
  public String translate(String text, Language from, Language to) {
    HttpResponse<byte[]> response = send(question(text, from, to));
    if (response.statusCode() != OK) {
      throw new JobFault("The translator answers with status " + response.statusCode());
    }
    try {
      JsonNode translated =
          json.readTree(new String(response.body(), StandardCharsets.UTF_8)).path("translatedText");
      if (translated.isString() && !translated.stringValue().isBlank()) {
        return translated.stringValue();
      }
    } catch (JacksonException noJson) {
      // The answer may quote the text: it is not repeated.
    }
    throw new JobFault("The translator gives no translation");
  }

  private HttpRequest question(String text, Language from, Language to) {
    var question = new LinkedHashMap<String, String>();
    question.put("q", text);
    question.put("source", from.code());
    question.put("target", to.code());
    question.put("format", "text");
    if (!rule.key().isEmpty()) {
      question.put("api_key", rule.key());
    }
    return HttpRequest.newBuilder(URI.create(rule.address() + "/translate"))
        .timeout(rule.within())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(question)))
        .build();
  }

  private HttpResponse<byte[]> send(HttpRequest question) {
    var answer =
        http.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      // The request's own time-out ends with the head of the answer; a body can drip for ever.
      return answer.get(rule.within().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new JobFault("The translator does not answer in time");
    } catch (ExecutionException e) {
      throw new JobFault("The connection to the translator failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobFault("Interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void destroy() {
    http.close();
  }
}
