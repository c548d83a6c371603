package no.bindeledd.organisation.register.data;

import static no.bindeledd.schema.Tables.REGISTER_TASK;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** What the registers have told of an organisation follows it, also what is long done. */
@Repository
class RegisterTaskTies extends OwnedTies {
  RegisterTaskTies(Belongings belongings) {
    super(
        belongings,
        "REGISTER_TASKS",
        new Owned(
            REGISTER_TASK,
            REGISTER_TASK.MUNICIPALITY_ID,
            REGISTER_TASK.ID,
            REGISTER_TASK.ORGANISATION_ID));
  }
}
