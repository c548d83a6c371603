package no.bindeledd.demo;

import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;

/** A newcomer or a volunteer, who takes places in activities. */
record DemoPerson(DemoTenant tenant, long account) {

  Caller.Self self() {
    return new Caller.Self(account, Assurance.CODE);
  }
}
