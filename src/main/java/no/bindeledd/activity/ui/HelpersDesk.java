package no.bindeledd.activity.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.DutyDeskService;
import no.bindeledd.activity.HelperRole;
import no.bindeledd.activity.HelperRoleContent;
import no.bindeledd.activity.HelperRoleService;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.StaffedSession;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What an organiser can do with roles and those who have them. */
@SpringComponent
class HelpersDesk {
  private final HelperRoleService roles;
  private final DutyDeskService duties;
  private final CurrentCaller caller;

  HelpersDesk(HelperRoleService roles, DutyDeskService duties, CurrentCaller caller) {
    this.roles = roles;
    this.duties = duties;
    this.caller = caller;
  }

  List<HelperRole> roles(Activity a) {
    return roles.of(caller.get(), a.municipality(), a.id());
  }

  /**
   * @param before the role that was read, or null for a new one
   */
  void write(Activity a, @Nullable HelperRole before, HelperRoleContent role) {
    if (before == null) {
      roles.add(caller.get(), a.municipality(), a.id(), role);
    } else {
      roles.change(caller.get(), a.municipality(), before.id(), before.version(), role);
    }
  }

  void remove(HelperRole role) {
    roles.remove(caller.get(), role.municipality(), role.id());
  }

  List<StaffedSession> ahead(Activity a, int offset, int limit) {
    return duties.ahead(caller.get(), a.municipality(), a.id(), offset, limit);
  }

  List<Helper> able(Activity a) {
    return duties.able(caller.get(), a.municipality(), a.id());
  }

  void put(Session session, HelperRole role, long account) {
    duties.put(caller.get(), session.municipality(), session.id(), role.id(), account);
  }

  void takeOff(Session session, long account) {
    duties.takeOff(caller.get(), session.municipality(), session.id(), account);
  }
}
