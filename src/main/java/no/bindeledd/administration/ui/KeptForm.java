package no.bindeledd.administration.ui;

import no.bindeledd.design.KeptPage;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.identity.CurrentCaller;

/** A form of the administration, kept as its writer's own draft until it is saved. */
abstract class KeptForm extends KeptPage {
  private static final long serialVersionUID = 1;

  KeptForm(String form, Drafts drafts, CurrentCaller caller) {
    super(form, drafts, caller::get);
  }
}
