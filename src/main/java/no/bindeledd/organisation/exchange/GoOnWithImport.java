package no.bindeledd.organisation.exchange;

import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.Job;
import org.springframework.stereotype.Component;

/** Looks at a long list, or takes it over, while whoever asked does something else. */
@Component
class GoOnWithImport implements Job {
  static final String NAME = "organisation-import";

  private final ImportWork work;
  private final Access access;

  GoOnWithImport(ImportWork work, Access access) {
    this.work = work;
    this.access = access;
  }

  static String payload(OrganisationImport list) {
    return Ids.toText(list.municipality()) + " " + Ids.toText(list.id());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "organisation.job.import";
  }

  @Override
  public void run(String payload) {
    String[] key = payload.split(" ", 2);
    work.goOn(
        access.require(Caller.job(NAME), ExchangeAccess.WORK),
        Ids.parse(key[0]),
        Ids.parse(key[1]));
  }
}
