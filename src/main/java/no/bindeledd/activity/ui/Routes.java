package no.bindeledd.activity.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;

/** How an activity is named in the addresses of its views. */
final class Routes {
  static final String MUNICIPALITY = "municipality";
  static final String ACTIVITY = "activity";

  static final String SESSION = "session";
  static final String QUESTION = "question";

  private Routes() {}

  static RouteParameters to(long municipality, long activity) {
    return new RouteParameters(
        new RouteParam(MUNICIPALITY, Ids.toText(municipality)),
        new RouteParam(ACTIVITY, Ids.toText(activity)));
  }

  static RouteParameters toSession(long municipality, long session) {
    return new RouteParameters(
        new RouteParam(MUNICIPALITY, Ids.toText(municipality)),
        new RouteParam(SESSION, Ids.toText(session)));
  }

  static RouteParameters toQuestion(long municipality, long question) {
    return new RouteParameters(
        new RouteParam(MUNICIPALITY, Ids.toText(municipality)),
        new RouteParam(QUESTION, Ids.toText(question)));
  }

  /**
   * The municipality and the question that an address names.
   *
   * @throws NotFound if it names none
   */
  static ActivityKey question(RouteParameters parameters) {
    return new ActivityKey(
        Ids.parse(parameters.get(MUNICIPALITY).orElseThrow(NotFound::new)),
        Ids.parse(parameters.get(QUESTION).orElseThrow(NotFound::new)));
  }

  /**
   * The municipality and the session that an address names.
   *
   * @throws NotFound if it names none
   */
  static ActivityKey session(RouteParameters parameters) {
    return new ActivityKey(
        Ids.parse(parameters.get(MUNICIPALITY).orElseThrow(NotFound::new)),
        Ids.parse(parameters.get(SESSION).orElseThrow(NotFound::new)));
  }

  /** Below /app. */
  static String listPath(long municipality, long session) {
    return "sessions/" + Ids.toText(municipality) + "/" + Ids.toText(session) + "/attendance";
  }

  /**
   * @throws NotFound if the address names no activity
   */
  static ActivityKey key(RouteParameters parameters) {
    return new ActivityKey(
        Ids.parse(parameters.get(MUNICIPALITY).orElseThrow(NotFound::new)),
        Ids.parse(parameters.get(ACTIVITY).orElseThrow(NotFound::new)));
  }

  /** Below /app. */
  static String path(long municipality, long activity) {
    return "activities/" + Ids.toText(municipality) + "/" + Ids.toText(activity);
  }
}
