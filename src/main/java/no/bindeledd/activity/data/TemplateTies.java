package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_TEMPLATE;

import no.bindeledd.foundation.data.Belongings;
import no.bindeledd.foundation.data.Belongings.Owned;
import no.bindeledd.organisation.ties.data.OwnedTies;
import org.springframework.stereotype.Repository;

/** What an organisation begins new activities with. */
@Repository
class TemplateTies extends OwnedTies {

  TemplateTies(Belongings belongings) {
    super(
        belongings,
        "ACTIVITY_TEMPLATES",
        new Owned(
            ACTIVITY_TEMPLATE,
            ACTIVITY_TEMPLATE.MUNICIPALITY_ID,
            ACTIVITY_TEMPLATE.ID,
            ACTIVITY_TEMPLATE.ORGANISATION_ID));
  }
}
