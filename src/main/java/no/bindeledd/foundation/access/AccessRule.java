package no.bindeledd.foundation.access;

import java.util.List;

/**
 * One line of a module's access table. Each module has one enum that implements this; its constants
 * are the actions, in the order of the work. Whatever is not written there is refused.
 */
public interface AccessRule {
  String name();

  /** Who may; the first that fits the caller decides which role acts. */
  List<Permission> permissions();
}
