package no.bindeledd.organisation.register.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import no.bindeledd.organisation.register.RegisterUnit;

/** 64 bits of SHA-256 of a unit: two versions of one unit do not share it by accident. */
final class UnitHash {
  private UnitHash() {}

  static long of(RegisterUnit unit) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(unit.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
