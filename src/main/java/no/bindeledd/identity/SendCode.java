package no.bindeledd.identity;

import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends a code that somebody asked for. Run twice, it sends once: the message has a once-key. */
@Component
class SendCode implements Job {
  static final String NAME = "sign-in-code";

  private final ObjectProvider<SignInService> signIn;

  SendCode(ObjectProvider<SignInService> signIn) {
    this.signIn = signIn;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.sendCode";
  }

  @Override
  public void run(String payload) {
    String[] parts = payload.split(" ", 2);
    signIn.getObject().sendCode(Caller.job(NAME), Ids.parse(parts[0]), "EMAIL".equals(parts[1]));
  }
}
