package no.bindeledd.organisation.register;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file from the register: a list or a table, packed or plain, told apart by its first bytes. */
final class BulkFile {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final long mostBytes;

  /**
   * @param mostBytes more than this, unpacked, is no register
   */
  BulkFile(Path path, long mostBytes) {
    this.path = path;
    this.mostBytes = mostBytes;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  UnitReader open() throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    try {
      InputStream plain = isPacked(raw) ? new GZIPInputStream(raw, BUFFER) : raw;
      var content = new Content(plain, mostBytes);
      var ahead = new BufferedInputStream(content, BUFFER);
      return firstCharacter(ahead) == '[' ? new JsonUnits(ahead, content) : new CsvUnits(ahead);
    } catch (IOException e) {
      raw.close();
      throw unreadable(e, "byte 1");
    } catch (RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** The same for the same content, whatever the file is called. */
  String fingerprint() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a fault of reading means for the file. */
  static UnreadableFile unreadable(@Nullable Throwable fault, String place) {
    UnreadableFile.Why why =
        switch (fault) {
          case Content.TooLarge large -> UnreadableFile.Why.TOO_LARGE;
          case EOFException end -> UnreadableFile.Why.BROKEN_OFF;
          case CharacterCodingException wrong -> UnreadableFile.Why.WRONG_ENCODING;
          case CharConversionException wrong -> UnreadableFile.Why.WRONG_ENCODING;
          case ZipException broken -> UnreadableFile.Why.BROKEN_OFF;
          case IOException io -> throw new UncheckedIOException(io);
          case null, default -> UnreadableFile.Why.BROKEN_OFF;
        };
    return new UnreadableFile(why, place);
  }

  private static boolean isPacked(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b;
  }

  /** Past a byte order mark and white space; what is read stays to be read. */
  private static int firstCharacter(InputStream in) throws IOException {
    in.mark(64);
    int c = in.read();
    for (int i = 1; i < 64 && (c <= ' ' && c >= 0 || c == 0xef || c == 0xbb || c == 0xbf); i++) {
      c = in.read();
    }
    in.reset();
    return c;
  }
}
