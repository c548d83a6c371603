package no.bindeledd.organisation.merge;

import no.bindeledd.organisation.OrganisationChanged;
import no.bindeledd.organisation.merge.data.KeyRepository;
import no.bindeledd.organisation.merge.engine.OrganisationKeys;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the keys of organisations as they are; inside the transaction of whatever changes them. */
@Component
class KeyBook {
  private final KeyRepository keys;

  KeyBook(KeyRepository keys) {
    this.keys = keys;
  }

  @EventListener
  void follow(OrganisationChanged change) {
    write(change.organisation());
  }

  /** One that leads to another has none, so that it is not found again. */
  void write(long organisation) {
    if (keys.hold(organisation)) {
      keys.traits(organisation)
          .ifPresentOrElse(
              traits -> keys.replace(organisation, OrganisationKeys.of(traits)),
              () -> keys.forget(organisation));
    }
  }
}
