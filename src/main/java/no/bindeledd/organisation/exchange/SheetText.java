package no.bindeledd.organisation.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text file as letters. A byte order mark says how; without one it is UTF-8, and if it is not
 * that, Windows-1252, as Excel in Norway writes.
 */
record SheetText(String text, Sheet.Encoding encoding) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static SheetText of(byte[] bytes) throws UnreadableSheet {
    if (begins(bytes, 0xef, 0xbb, 0xbf)) {
      return decoded(bytes, 3, StandardCharsets.UTF_8, Sheet.Encoding.UTF_8);
    }
    if (begins(bytes, 0xff, 0xfe)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16LE, Sheet.Encoding.UTF_16);
    }
    if (begins(bytes, 0xfe, 0xff)) {
      return decoded(bytes, 2, StandardCharsets.UTF_16BE, Sheet.Encoding.UTF_16);
    }
    try {
      return decoded(bytes, 0, StandardCharsets.UTF_8, Sheet.Encoding.UTF_8);
    } catch (UnreadableSheet notThat) {
      return decoded(bytes, 0, WINDOWS, Sheet.Encoding.WINDOWS_1252);
    }
  }

  private static SheetText decoded(byte[] bytes, int from, Charset charset, Sheet.Encoding encoding)
      throws UnreadableSheet {
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableSheet(UnreadableSheet.Why.WRONG_ENCODING);
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_A_LIST);
    }
    return new SheetText(text, encoding);
  }

  private static boolean begins(byte[] bytes, int... signs) {
    if (bytes.length < signs.length) {
      return false;
    }
    for (int i = 0; i < signs.length; i++) {
      if ((bytes[i] & 0xff) != signs[i]) {
        return false;
      }
    }
    return true;
  }
}
