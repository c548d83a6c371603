package no.bindeledd.organisation.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterUnitRepository;
import no.bindeledd.organisation.register.data.VoluntaryRepository;
import org.springframework.stereotype.Service;

/** What the register says of a number that somebody types. */
@Service
public class RegisterLookUpService {
  private static final int MOST_CACHED = 10_000;

  private final RegisterUnitRepository units;
  private final LiveUnitRepository live;
  private final VoluntaryRepository voluntary;
  private final OpenRegister register;
  private final Access access;
  private final Transactions transactions;
  private final Cache<String, RegisterAnswer> answers;

  RegisterLookUpService(
      RegisterUnitRepository units,
      LiveUnitRepository live,
      VoluntaryRepository voluntary,
      OpenRegister register,
      OpenRegisterProperties rule,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.units = units;
    this.live = live;
    this.voluntary = voluntary;
    this.register = register;
    this.access = access;
    this.transactions = transactions;
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    answers =
        Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(rule.cachedFor())
            .ticker(ticker)
            .build();
  }

  /**
   * What can be said at once: from our copy, or what the register answered a little while ago.
   *
   * @param number nine digits
   * @return empty if the register has to be asked
   */
  public Optional<RegisterAnswer> known(Caller caller, String number) {
    access.require(caller, RegisterAccess.LOOK_UP);
    if (!OrganisationNumber.isValid(number)) {
      return Optional.of(new RegisterAnswer.Unknown());
    }
    Optional<RegisterUnit> copy = transactions.read(() -> units.find(number));
    if (copy.isPresent()) {
      return Optional.of(
          copy.get().state() == RegisterUnit.State.DELETED
              ? new RegisterAnswer.Deleted()
              : new RegisterAnswer.Found(copy.get(), false));
    }
    return register.isAsked()
        ? Optional.ofNullable(answers.getIfPresent(number))
        : Optional.of(new RegisterAnswer.NotAsked());
  }

  /**
   * Keeps what the register has just answered of a number in our copy: an organisation of that
   * number works in the portal now, and its changes are followed. A branch is not kept.
   */
  public void follow(Caller caller, String number) {
    access.require(caller, RegisterAccess.LOOK_UP);
    if (answers.getIfPresent(number) instanceof RegisterAnswer.Found(RegisterUnit unit, boolean l)
        && !unit.isBranch()) {
      transactions.run(
          () -> {
            if (live.isFollowed(number)) {
              live.put(unit);
            }
          });
    }
  }

  /** What it does, by the names that Frivillighetsregisteret gives its categories. */
  public List<String> categories(Caller caller, String number, Language language) {
    access.require(caller, RegisterAccess.LOOK_UP);
    String written = language == Language.NN ? Language.NN.code() : Language.NB.code();
    return transactions.read(() -> voluntary.categoryNames(number, written));
  }

  /**
   * The same, and asks the register where that is needed: takes as long as it takes to give up, a
   * few seconds. Not inside a transaction.
   */
  public RegisterAnswer ask(Caller caller, String number) {
    access.require(caller, RegisterAccess.LOOK_UP);
    return known(caller, number)
        .orElseGet(
            () -> {
              try {
                RegisterAnswer answer = register.unit(number, RegisterClient.Asker.PERSON);
                answers.put(number, answer);
                return answer;
              } catch (RegisterSilent e) {
                return new RegisterAnswer.Silent();
              }
            });
  }
}
