package no.bindeledd.foundation.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * On the port that people use, since a load balancer must ask the same door as they do. Says up or
 * down and no more: figures are on the management port. "Live" does not depend on the database, for
 * a restart would not bring that back.
 */
@RestController
class HealthController {
  private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
  private static final int SECONDS_FOR_DATABASE = 2;

  private final ApplicationAvailability availability;
  private final DataSource database;
  private final AtomicReference<String> lastFault = new AtomicReference<>("");

  HealthController(ApplicationAvailability availability, DataSource database) {
    this.availability = availability;
    this.database = database;
  }

  @GetMapping("/health/live")
  ResponseEntity<Map<String, String>> live() {
    return answer(availability.getLivenessState() == LivenessState.CORRECT);
  }

  @GetMapping("/health/ready")
  ResponseEntity<Map<String, String>> ready() {
    return answer(
        availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers());
  }

  private boolean databaseAnswers() {
    String fault = fault();
    if (!fault.equals(lastFault.getAndSet(fault))) {
      LOG.warn("Database: {}", fault.isEmpty() ? "answers again" : fault);
    }
    return fault.isEmpty();
  }

  /** Empty if there is none; in codes, for messages of drivers may quote. */
  private String fault() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS_FOR_DATABASE) ? "" : "does not answer in time";
    } catch (SQLException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      String kind = root.getClass().getSimpleName();
      return root instanceof SQLException sql
          ? "%s [%s/%d]".formatted(kind, sql.getSQLState(), sql.getErrorCode())
          : kind;
    }
  }

  private static ResponseEntity<Map<String, String>> answer(boolean up) {
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .body(Map.of("status", up ? "up" : "down"));
  }
}
