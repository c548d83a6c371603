package no.bindeledd.activity.web;

import no.bindeledd.activity.AttendanceHours;
import no.bindeledd.activity.OwnAttendance;
import no.bindeledd.activity.SessionState;
import no.bindeledd.foundation.text.Words;

/** What a template says to the person who scanned a session's code. */
public record CheckInPage(OwnAttendance own) {

  public boolean isCancelled() {
    return own.session().state() == SessionState.CANCELLED;
  }

  public String when(Words words) {
    return words.moment(own.session().from());
  }

  public String from(Words words) {
    return words.moment(AttendanceHours.codeFrom(own.session()));
  }

  public String to(Words words) {
    return words.moment(AttendanceHours.codeTo(own.session()));
  }
}
