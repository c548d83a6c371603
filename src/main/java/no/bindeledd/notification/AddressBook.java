package no.bindeledd.notification;

import java.util.Optional;

/** Another way to a person. Implemented by the module that knows accounts. */
public interface AddressBook {

  /** The stored e-mail address of an account, if it has one. */
  Optional<String> email(long account);
}
