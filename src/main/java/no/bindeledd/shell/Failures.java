package no.bindeledd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.DatabaseAway;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.StaleTab;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a person is told when a click fails, in the order of what they can do about it. */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int SHOWN_MILLIS = 8000;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
  }

  @Override
  public void error(ErrorEvent event) {
    UI tab = UI.getCurrent();
    Throwable failure = event.getThrowable();
    if (failure instanceof MembershipEnded) {
      leave(tab);
    } else if (failure instanceof Rejected rejected) {
      rejected.reasons().forEach(reason -> show(tab, reason.key(), reason.values()));
    } else {
      show(tab, keyOf(failure), Map.of());
    }
  }

  /** The message for a failure; one that nobody foresaw is also written to the log. */
  static String keyOf(Throwable failure) {
    return switch (failure) {
      case StaleTab stale -> "shell.failure.staleTab";
      case NotFound notFound -> "shell.failure.notFound";
      case ChangedMeanwhile changed -> "shell.failure.changedMeanwhile";
      default -> {
        // The class says enough: a message may quote what somebody wrote.
        LOG.error("A view failed: {}", causes(failure));
        yield DatabaseAway.isBehind(failure)
            ? "shell.failure.database"
            : "shell.failure.unexpected";
      }
    };
  }

  static void leave(UI tab) {
    tab.getSession().getSession().invalidate();
    tab.getPage().setLocation("/app/sign-in?ended");
  }

  private static void show(UI tab, String key, Map<String, Object> values) {
    Object[] pairs =
        values.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray();
    var notification = new Notification(tab.getTranslation(key, pairs), SHOWN_MILLIS);
    notification.setPosition(Notification.Position.TOP_CENTER);
    notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
    notification.setAssertive(true);
    notification.open();
  }

  private static String causes(Throwable failure) {
    var text = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      text.append(t.getClass().getName()).append(" at ");
      StackTraceElement[] trace = t.getStackTrace();
      text.append(trace.length == 0 ? "?" : trace[0]).append("; ");
    }
    return text.toString();
  }
}
