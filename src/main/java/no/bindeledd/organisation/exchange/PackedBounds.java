package no.bindeledd.organisation.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Looks through a packed file before anybody reads it: that it unpacks to no more than a list can
 * be, and that no part of it declares entities. Nothing of it is kept. Reads packed files as POI
 * does, which takes more of them than the JDK's own reader.
 */
final class PackedBounds {
  private static final int BUFFER = 1 << 16;
  private static final String[] DECLARATIONS = {"<!DOCTYPE", "<!ENTITY"};
  private static final int OVERLAP = 16;

  private PackedBounds() {}

  static void require(byte[] bytes) throws UnreadableSheet {
    long unpacked = 0;
    int parts = 0;
    var buffer = new byte[BUFFER];
    try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (++parts > SheetLimits.PARTS) {
          throw new UnreadableSheet(UnreadableSheet.Why.BOMB);
        }
        String before = "";
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          unpacked += n;
          if (unpacked > SheetLimits.UNPACKED) {
            throw new UnreadableSheet(UnreadableSheet.Why.BOMB);
          }
          before = withoutDeclarations(before, buffer, n);
        }
      }
    } catch (IOException e) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_A_LIST);
    }
    if (parts == 0) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_A_LIST);
    }
  }

  /**
   * In a part of two bytes a letter every other one is zero.
   *
   * @return the end of it, in which a declaration may have begun
   */
  private static String withoutDeclarations(String before, byte[] buffer, int n)
      throws UnreadableSheet {
    String text = before + new String(buffer, 0, n, StandardCharsets.ISO_8859_1).replace("\0", "");
    for (String declaration : DECLARATIONS) {
      if (text.contains(declaration)) {
        throw new UnreadableSheet(UnreadableSheet.Why.ENTITIES);
      }
    }
    return text.substring(Math.max(0, text.length() - OVERLAP));
  }
}
