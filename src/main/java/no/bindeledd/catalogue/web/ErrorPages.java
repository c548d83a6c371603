package no.bindeledd.catalogue.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.DatabaseAway;
import no.bindeledd.foundation.text.Texts;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What goes wrong outside signed-in work, as a page in the reader's language that says what to do
 * and nothing of the inside. It never asks the database, which may be what is wrong. What is not
 * there and what is not public give the same answer to the byte.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final String RETRY_SECONDS = "30";

  private final Texts texts;
  private final PageLanguage languages;

  ErrorPages(Texts texts, PageLanguage languages) {
    this.texts = texts;
    this.languages = languages;
  }

  /** What can be said of a fault. */
  enum Fault {
    NOT_UNDERSTOOD,
    NOT_FOUND,
    UNREACHABLE,
    BROKEN;

    static Fault of(int status) {
      if (status == 404) {
        return NOT_FOUND;
      }
      if (status == 503) {
        return UNREACHABLE;
      }
      return status >= 500 ? BROKEN : NOT_UNDERSTOOD;
    }
  }

  @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
  ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
    return page(request, response, HttpStatus.NOT_FOUND.value(), request.getRequestURI());
  }

  /** What was asked is not text at all. */
  @ExceptionHandler(InvalidParameterException.class)
  ModelAndView notText(HttpServletRequest request, HttpServletResponse response) {
    return page(request, response, HttpStatus.BAD_REQUEST.value(), request.getRequestURI());
  }

  /**
   * Away, and the pool finds it again by itself; or a fault of ours, which waiting does not mend.
   */
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ModelAndView database(
      HttpServletRequest request, HttpServletResponse response, RuntimeException fault) {
    if (!DatabaseAway.isBehind(fault)) {
      LOG.error("A page failed at the database", fault);
      return page(
          request, response, HttpStatus.INTERNAL_SERVER_ERROR.value(), request.getRequestURI());
    }
    LOG.warn("The database does not answer: {}", fault.getClass().getSimpleName());
    response.setHeader("Retry-After", RETRY_SECONDS);
    return page(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), request.getRequestURI());
  }

  /** What the server itself refused, or what a page threw. */
  @RequestMapping("${server.error.path:${error.path:/error}}")
  ModelAndView other(HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpStatus.NOT_FOUND.value();
    String asked =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "";
    return page(request, response, status, asked);
  }

  private ModelAndView page(
      HttpServletRequest request, HttpServletResponse response, int status, String asked) {
    response.setHeader("Cache-Control", "no-store");
    var page = Page.of(languages.of(asked, request), texts, "/");
    boolean ownLink = asked.startsWith("/me/") && status == HttpStatus.NOT_FOUND.value();
    var answer = new ModelAndView(ownLink ? "me/gone" : "catalogue/error", page.model());
    answer.setStatus(HttpStatusCode.valueOf(status));
    answer.addObject("fault", Fault.of(status).name());
    return answer;
  }
}
