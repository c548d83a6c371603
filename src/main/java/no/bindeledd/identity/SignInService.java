package no.bindeledd.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.Jobs;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.data.AccountRepository;
import no.bindeledd.identity.data.MembershipRepository;
import no.bindeledd.identity.data.SignInCodeRepository;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Service;

/**
 * Sign-in by a one-time code. Whoever asks gets the same answer after the same work, whether or not
 * the address is anybody's: the request only writes a row and a job.
 */
@Service
public class SignInService {
  /** How long a code counts. */
  public static final Duration VALIDITY = Duration.ofMinutes(10);

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int CODES_PER_ADDRESS = 5;
  private static final int TRIES_PER_CODE = 5;

  private final SignInCodeRepository codes;
  private final AccountRepository accounts;
  private final MembershipRepository memberships;
  private final Dispatch dispatch;
  private final Jobs jobs;
  private final PortalProperties portal;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  SignInService(
      SignInCodeRepository codes,
      AccountRepository accounts,
      MembershipRepository memberships,
      Dispatch dispatch,
      Jobs jobs,
      PortalProperties portal,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.codes = codes;
    this.accounts = accounts;
    this.memberships = memberships;
    this.dispatch = dispatch;
    this.jobs = jobs;
    this.portal = portal;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Asks for a code. An address that has asked too often gets no further one for a while, without
   * being told so.
   *
   * @return the number of the request, to be given back with the code
   * @throws Rejected if this is no address at all
   */
  public long askForCode(Caller caller, String typedAddress) {
    access.require(caller, IdentityAccess.SIGN_IN);
    String address =
        Addresses.normalise(typedAddress)
            .orElseThrow(() -> new Rejected(Reason.at("address", "identity.signIn.noAddress")));
    String hash = Secrets.hash(address);
    long request = ids.next();
    transactions.run(
        () -> {
          Instant now = clock.instant();
          boolean tooOften = codes.askedSince(hash, now.minus(WINDOW)) >= CODES_PER_ADDRESS;
          Long account = accounts.byAddress(address).map(Account::id).orElse(null);
          codes.insert(request, hash, tooOften ? null : account, now, now.plus(VALIDITY));
          String id = Ids.toText(request);
          jobs.schedule(SendCode.NAME, id, id + (Addresses.isEmail(address) ? " EMAIL" : " SMS"));
        });
    return request;
  }

  /**
   * Asks for a code to begin with: whoever has no account gets one when they use it. The code goes
   * to the address either way, so that neither the answer nor the mailbox tells anything to
   * somebody else.
   *
   * @return the number of the request, to be given back with the code
   * @throws Rejected with reasons at the fields "name" and "email"
   */
  public long askToBegin(Caller caller, String typedAddress, String name, Language language) {
    access.require(caller, IdentityAccess.SIGN_IN);
    Rejected.ifAny(MembershipRules.ofPerson(typedAddress, name, portal.demo()));
    String address = MembershipRules.email(typedAddress).orElseThrow();
    long request = ids.next();
    transactions.run(
        () -> {
          Instant now = clock.instant();
          boolean tooOften =
              codes.askedSince(Secrets.hash(address), now.minus(WINDOW)) >= CODES_PER_ADDRESS;
          if (tooOften) {
            codes.insert(request, Secrets.hash(address), null, now, now.plus(VALIDITY));
          } else {
            codes.insertBeginning(
                request, address, name.strip(), language, now, now.plus(VALIDITY));
          }
          String id = Ids.toText(request);
          jobs.schedule(SendCode.NAME, id, id + " EMAIL");
        });
    return request;
  }

  /** The job behind a request: makes the code, and sends it if the address is somebody's. */
  void sendCode(Caller caller, long request, boolean byEmail) {
    access.require(caller, IdentityAccess.SEND_CODE);
    transactions.run(
        () -> {
          String code = Secrets.code();
          if (codes.setCode(request, hash(request, code))) {
            codes
                .accountOf(request)
                .flatMap(accounts::byId)
                .ifPresent(account -> send(account, request, code, byEmail));
            codes.beginning(request).ifPresent(beginning -> send(beginning, request, code));
          }
        });
  }

  /**
   * Uses a code.
   *
   * @return the account, if the code is right, fresh and unused
   */
  public Optional<Account> useCode(Caller caller, long request, String typedCode) {
    access.require(caller, IdentityAccess.SIGN_IN);
    String code = typedCode.replaceAll("\\s", "");
    Instant now = clock.instant();
    // Counted in a transaction of its own, so that a wrong code is counted whatever follows.
    boolean mayTry = transactions.call(() -> codes.countTry(request, now, TRIES_PER_CODE));
    return mayTry
        ? transactions.call(
            () -> {
              if (!codes.use(request, hash(request, code), now)) {
                return Optional.empty();
              }
              codes.beginning(request).ifPresent(beginning -> begin(request, beginning, now));
              Optional<Long> account = codes.accountOf(request);
              account.ifPresent(found -> arrived(found, now));
              return account.flatMap(accounts::byId);
            })
        : Optional.empty();
  }

  /** An account and roles that were made for somebody are theirs from now on. */
  private void arrived(long account, Instant now) {
    accounts.confirm(account);
    memberships.takeUp(account, now);
  }

  private void begin(long request, Beginning who, Instant now) {
    codes.begun(request, accounts.invite(ids.next(), who.name(), who.email(), who.language(), now));
  }

  private void send(Beginning who, long request, String code) {
    Map<String, Object> values =
        Map.of("name", who.name(), "code", code, "minutes", VALIDITY.toMinutes());
    dispatch.send(
        Message.email(who.email(), "sign-in-code", who.language(), values)
            .once("sign-in-code-" + Ids.toText(request)));
  }

  private void send(Account account, long request, String code, boolean byEmail) {
    Map<String, Object> values =
        Map.of("name", account.name(), "code", code, "minutes", VALIDITY.toMinutes());
    String email = account.email();
    String phone = account.phone();
    Message message;
    if (byEmail && email != null) {
      message = Message.email(email, "sign-in-code", account.language(), values);
    } else if (phone != null) {
      message = Message.sms(phone, "sign-in-code", account.language(), values);
    } else {
      return;
    }
    dispatch.send(message.toAccount(account.id()).once("sign-in-code-" + Ids.toText(request)));
  }

  /** The request's number is part of it, so that a hash fits one request only. */
  private static String hash(long request, String code) {
    return Secrets.hash(Ids.toText(request) + ":" + code);
  }
}
