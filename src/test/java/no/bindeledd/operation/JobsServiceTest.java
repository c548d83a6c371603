package no.bindeledd.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.MembershipEnded;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.jobs.JobState;
import no.bindeledd.foundation.jobs.JobStatus;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class JobsServiceTest {
  private static final String JOB = "deliver-message";

  @Autowired JobsService service;
  @Autowired World world;
  @Autowired Dispatch dispatch;
  @Autowired OutboxRepository outbox;
  @Autowired DueJobs due;

  @Test
  void theSystemAdministratorSeesAWaitingJobAndRunsIt() {
    Caller administrator = administrator();
    String instance = waitingMessage();
    JobStatus status = find(administrator, instance);
    assertThat(status.state()).isEqualTo(JobState.WAITING);
    assertThat(service.count(administrator, JobState.WAITING)).isPositive();
    service.runNow(administrator, JOB, instance);
    due.run();
    assertThat(service.list(administrator, null, 0, 1000))
        .noneMatch(job -> job.instance().equals(instance));
  }

  @Test
  void aJobThatHasNotFailedIsNotTakenAway() {
    Caller administrator = administrator();
    String instance = waitingMessage();
    assertThatThrownBy(() -> service.cancel(administrator, JOB, instance))
        .isInstanceOf(NotFound.class);
    assertThat(find(administrator, instance)).isNotNull();
  }

  @Test
  void aJobThatNobodyKnowsIsNotFound() {
    Caller administrator = administrator();
    assertThatThrownBy(() -> service.cancel(administrator, JOB, "nothing"))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ANYONE", "LINK_HOLDER", "JOB", "PARTICIPANT", "SYSTEM_ADMINISTRATOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void nobodyElseSeesOrTouchesJobs(Role role) {
    Caller other = world.inMunicipality(role, world.municipality());
    String instance = waitingMessage();
    assertThatThrownBy(() -> service.list(other, null, 0, 10)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> service.count(other, null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> service.runNow(other, JOB, instance)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> service.cancel(other, JOB, instance)).isInstanceOf(NotFound.class);
  }

  @Test
  void anEndedMembershipOpensNothing() {
    Caller.SignedIn administrator = administrator();
    world.end(administrator);
    assertThatThrownBy(() -> service.list(administrator, null, 0, 10))
        .isInstanceOf(MembershipEnded.class);
  }

  private Caller.SignedIn administrator() {
    return world.member(world.account(), Role.SYSTEM_ADMINISTRATOR, null, null, null);
  }

  private JobStatus find(Caller caller, String instance) {
    return service.list(caller, null, 0, 1000).stream()
        .filter(job -> job.instance().equals(instance))
        .findFirst()
        .orElseThrow();
  }

  private String waitingMessage() {
    String to = "jobs-" + UUID.randomUUID() + "@example.org";
    dispatch.send(
        Message.email(
            to, "test-greeting", Language.NB, Map.of("name", "Åse", "count", 1, "link", "x")));
    return Ids.toText(outbox.newest(to, 1).getFirst().id());
  }
}
