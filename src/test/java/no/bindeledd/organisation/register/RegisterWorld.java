package no.bindeledd.organisation.register;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.organisation.register.data.CursorRepository;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterRunRepository;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.organisation.register.data.VoluntaryRepository;
import no.bindeledd.organisation.register.data.VoluntaryWalkRepository;
import no.bindeledd.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** The jobs and the look-up as they are in a real installation, but beside a register of a test. */
final class RegisterWorld implements AutoCloseable {
  final FakeRegister register = new FakeRegister();
  private final ApplicationContext context;
  private final OpenRegisterProperties addresses = register.properties(10_000);
  private final RegisterClient client;

  RegisterWorld(ApplicationContext context) throws IOException {
    this.context = context;
    client =
        new RegisterClient(
            addresses,
            new PortalProperties(URI.create("https://portal.example.org"), List.of(), false, false),
            the(TestClock.class));
  }

  ChangeFeed feed() {
    return new ChangeFeed(
        addresses,
        the(RegisterProperties.class),
        client,
        new OpenRegister(addresses, client),
        the(CursorRepository.class),
        the(RegisterRunRepository.class),
        the(LiveUnitRepository.class),
        the(Transactions.class),
        the(TestClock.class));
  }

  VoluntaryWalker walker() {
    return new VoluntaryWalker(
        addresses,
        client,
        the(VoluntaryRepository.class),
        the(VoluntaryWalkRepository.class),
        the(Transactions.class),
        the(TestClock.class));
  }

  RegisterLookUpService lookUp() {
    return new RegisterLookUpService(
        the(RegisterUnitRepository.class),
        the(LiveUnitRepository.class),
        the(VoluntaryRepository.class),
        new OpenRegister(addresses, client),
        addresses,
        the(Access.class),
        the(Transactions.class),
        the(TestClock.class));
  }

  private <T> T the(Class<T> bean) {
    return context.getBean(bean);
  }

  @Override
  public void close() {
    client.destroy();
    register.close();
  }
}
