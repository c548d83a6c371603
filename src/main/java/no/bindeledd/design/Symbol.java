package no.bindeledd.design;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The pictograms of frontend/icons.css. One stands beside a word and never in its place. */
public enum Symbol {
  BACK,
  BUILDING,
  CALENDAR,
  CHECK,
  CLOCK,
  CLOSE,
  COIN,
  DANGER,
  DOWNLOAD,
  EDIT,
  EXIT,
  EYE,
  FILE,
  FILTER,
  FORWARD,
  GEAR,
  HANDSHAKE,
  HEART,
  HISTORY,
  HOME,
  INBOX,
  INFO,
  LANGUAGE,
  LINK,
  LOCK,
  MAIL,
  MENU,
  NEXT,
  PEOPLE,
  PERSON,
  PHONE,
  PLACE,
  PLUS,
  QUESTION,
  SEARCH,
  STAR,
  SUCCESS,
  WARNING;

  /** The icon, in the colour of the text around it, silent for screen readers. */
  public Span icon() {
    var icon = new Span();
    icon.addClassNames("icon", "icon-" + name().toLowerCase(Locale.ROOT));
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }
}
