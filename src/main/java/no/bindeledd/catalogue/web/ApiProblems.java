package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.DatabaseAway;
import no.bindeledd.foundation.text.LanguageTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What goes wrong between us and a program, as problem+json (RFC 9457): which part of a question
 * was not understood, and nothing of the inside. What is not there and what is not public give the
 * same answer.
 */
@RestControllerAdvice(assignableTypes = ApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
  private static final String RETRY_SECONDS = "30";

  private final ApiPages pages;

  ApiProblems(ApiPages pages) {
    this.pages = pages;
  }

  /** What can be said of it. */
  enum Kind {
    NOT_FOUND(HttpStatus.NOT_FOUND),
    PARAMETER(HttpStatus.BAD_REQUEST),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    BUSY(HttpStatus.TOO_MANY_REQUESTS),
    AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Kind(HttpStatus status) {
      this.status = status;
    }
  }

  @ExceptionHandler(NotFound.class)
  ResponseEntity<ProblemDetail> notFound(HttpServletRequest request) {
    return answer(Kind.NOT_FOUND, Map.of()).body(detail(request, Kind.NOT_FOUND, ""));
  }

  @ExceptionHandler(ApiProblem.class)
  ResponseEntity<ProblemDetail> parameter(HttpServletRequest request, ApiProblem problem) {
    ProblemDetail detail = detail(request, Kind.PARAMETER, problem.parameter());
    detail.setProperty("parameter", problem.parameter());
    return answer(Kind.PARAMETER, Map.of()).body(detail);
  }

  @ExceptionHandler(ApiController.WrongMethod.class)
  ResponseEntity<ProblemDetail> method(HttpServletRequest request) {
    return answer(Kind.METHOD, Map.of(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS"))
        .body(detail(request, Kind.METHOD, ""));
  }

  @ExceptionHandler(ApiPages.Busy.class)
  ResponseEntity<ProblemDetail> busy(HttpServletRequest request) {
    return answer(Kind.BUSY, Map.of(HttpHeaders.RETRY_AFTER, "1"))
        .body(detail(request, Kind.BUSY, ""));
  }

  /**
   * Away, and the pool finds it again by itself; or a fault of ours, which waiting does not mend.
   */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> database(HttpServletRequest request, RuntimeException fault) {
    if (DatabaseAway.isBehind(fault)) {
      LOG.warn("The database does not answer: {}", fault.getClass().getSimpleName());
      return answer(Kind.AWAY, Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS))
          .body(detail(request, Kind.AWAY, ""));
    }
    LOG.error("The API failed at the database", fault);
    return answer(Kind.BROKEN, Map.of()).body(detail(request, Kind.BROKEN, ""));
  }

  private static ResponseEntity.BodyBuilder answer(Kind kind, Map<String, String> headers) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(kind.status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .cacheControl(CacheControl.noStore());
    headers.forEach(answer::header);
    return answer;
  }

  private ProblemDetail detail(HttpServletRequest request, Kind kind, String name) {
    LanguageTexts t = pages.pageOfProblem(request).t();
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(
            kind.status, t.get("catalogue.api.problem." + kind.name(), Map.of("name", name)));
    detail.setTitle(t.get("catalogue.api.problem.title." + kind.name()));
    return detail;
  }
}
