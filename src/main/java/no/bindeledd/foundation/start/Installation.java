package no.bindeledd.foundation.start;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.start.data.InstallationRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What this installation is: a demo or the real thing, and who may become its first administrator.
 * {@link DatabaseGate} has made sure that the setting and the database agree.
 */
@Component
public class Installation {
  /** Stands where a hash will stand, and is the hash of nothing. */
  static final String CODE_NOT_YET_MADE = "not yet made";

  /** Twenty characters of five bits: nobody guesses 100 bits, so a fast hash is enough. */
  private static final int CODE_LENGTH = 20;

  /** Without I, O, 0 and 1, which people take for each other. */
  private static final String CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final InstallationRepository repository;
  private final Transactions transactions;
  private final boolean demo;
  private final SecureRandom random = new SecureRandom();

  Installation(
      InstallationRepository repository,
      Transactions transactions,
      @Value("${bindeledd.demo}") boolean demo) {
    this.repository = repository;
    this.transactions = transactions;
    this.demo = demo;
  }

  public boolean isDemo() {
    return demo;
  }

  /**
   * Takes the set-up code. It holds once; inside a transaction that makes the first administrator
   * it stays usable if that fails. Spaces, hyphens and small letters do not matter.
   */
  public boolean redeemSetUpCode(String code) {
    return transactions.call(() -> repository.removeCode(hash(code)));
  }

  /** Whether a set-up code may still be redeemed. */
  public boolean waitsForFirstAdministrator() {
    return !demo && transactions.read(repository::waits);
  }

  /**
   * A code for the first administrator as long as there is none; the one before ceases to hold, so
   * that a code nobody wrote down costs one restart.
   */
  Optional<String> newSetUpCode() {
    if (demo) {
      return Optional.empty();
    }
    String code = draw();
    boolean waiting = transactions.call(() -> repository.replaceWaitingCode(hash(code)));
    return waiting ? Optional.of(code) : Optional.empty();
  }

  private String draw() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
    }
    return code.toString();
  }

  private static String hash(String code) {
    String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(letters.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
