package no.bindeledd.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.springframework.stereotype.Component;

/** What the framework says by itself when a session or the connection ends, in our words. */
@Component
class SystemTexts implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private final transient Texts texts;

  SystemTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
  }

  SystemMessages messages(Locale locale) {
    Language language = Language.of(locale);
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredCaption(texts.get(language, "shell.system.expired"));
    messages.setSessionExpiredMessage(texts.get(language, "shell.system.expired.text"));
    messages.setInternalErrorCaption(texts.get(language, "shell.system.error"));
    messages.setInternalErrorMessage(texts.get(language, "shell.system.error.text"));
    messages.setCookiesDisabledCaption(texts.get(language, "shell.system.cookies"));
    messages.setCookiesDisabledMessage(texts.get(language, "shell.system.cookies.text"));
    return messages;
  }

  /** What a tab says about its connection; the tab must know its language. */
  static void speak(UI tab) {
    String trying = tab.getTranslation("shell.connection.trying");
    String lost = tab.getTranslation("shell.connection.lost");
    tab.getReconnectDialogConfiguration().setDialogText(trying);
    tab.getReconnectDialogConfiguration().setDialogTextGaveUp(lost);
    tab.getPage()
        .executeJs(
            "Object.assign(window.Vaadin.connectionIndicator ?? {},"
                + " {onlineText: $0, reconnectingText: $1, offlineText: $2})",
            tab.getTranslation("shell.connection.back"),
            trying,
            lost);
  }
}
