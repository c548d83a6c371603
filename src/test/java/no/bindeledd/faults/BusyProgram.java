package no.bindeledd.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;

/**
 * The program's services and jobs without its pages, in a process of its own, with people who never
 * stop: they type, sign up, answer and decide until somebody kills it. Says on the standard output
 * what was accepted, after it was.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "bindeledd.jobs.poll=100ms",
      "bindeledd.demo=true",
      "bindeledd.demo-data=false",
      "logging.level.root=error"
    })
@Import({World.class, PeopleWorld.class, OfferWorld.class, TestClock.Configuration.class})
class BusyProgram {
  private BusyProgram() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws Exception {
    ApplicationContext context =
        new TestContextManager(BusyProgram.class).getTestContext().getApplicationContext();
    Consumer<Accepted> said =
        accepted -> {
          synchronized (System.out) {
            byte[] line = accepted.line().getBytes(StandardCharsets.UTF_8);
            System.out.write(line, 0, line.length);
            System.out.flush();
          }
        };
    List<Callable<Void>> work = new ArrayList<>();
    for (BusyPeople people : BusyPeople.all(context, said)) {
      work.add(
          () -> {
            while (true) {
              people.goOn();
            }
          });
    }
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      threads.invokeAny(work);
    }
  }
}
