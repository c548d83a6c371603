package no.bindeledd.identity;

import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What tests of roles need: addresses that nobody has, gifts, and people who sign in. */
public final class MemberWorld {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final World world;
  private final SignInService signIn;
  private final DueJobs due;
  private final Clock clock;

  public MemberWorld(ApplicationContext context) {
    world = context.getBean(World.class);
    signIn = context.getBean(SignInService.class);
    due = context.getBean(DueJobs.class);
    clock = context.getBean(Clock.class);
  }

  /** An address that is nobody's. */
  public String stranger() {
    return "ny-" + Ids.toText(world.account()) + "@example.org";
  }

  public RoleGift gift(String email, Role role) {
    return gift(email, role, null);
  }

  public RoleGift gift(String email, Role role, @Nullable Long unit) {
    return new RoleGift(email, "Nils Nygård", role, unit, Norway.today(clock), null, Language.NB);
  }

  /** By a code that was mailed. */
  public Account signIn(String email) {
    long request = signIn.askForCode(Caller.ANYONE, email);
    due.run();
    Matcher code = CODE.matcher(letters(email, "sign-in-code").getFirst());
    if (!code.find()) {
      throw new AssertionError("no code in the letter");
    }
    return signIn.useCode(Caller.ANYONE, request, code.group()).orElseThrow();
  }

  /** Newest first. */
  public List<String> letters(String email, String template) {
    return world.letters(email, template);
  }
}
