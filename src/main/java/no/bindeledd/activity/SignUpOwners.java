package no.bindeledd.activity;

import java.util.Objects;
import no.bindeledd.activity.data.PlaceRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Component;

/** Who answers for a place in an activity, as the access table asks it. */
@Component
class SignUpOwners {
  private final PlaceRepository places;
  private final Transactions transactions;

  SignUpOwners(PlaceRepository places, Transactions transactions) {
    this.places = places;
    this.transactions = transactions;
  }

  /**
   * The account that answers for it; or, to whoever holds a link, the link's own wish if both are
   * of one party.
   */
  Place place(Caller caller, long municipality, long signUp) {
    return transactions.read(
        () -> {
          SignUp asked = places.find(municipality, signUp).orElse(null);
          if (asked == null) {
            return Place.COMMON;
          }
          if (caller instanceof Caller.LinkHolder link) {
            SignUp linked = places.find(municipality, link.subject()).orElse(null);
            boolean together =
                linked != null
                    && linked.account() == asked.account()
                    && Objects.equals(linked.activity(), asked.activity());
            return together ? Place.owner(link.subject()) : Place.COMMON;
          }
          return Place.owner(asked.account());
        });
  }
}
