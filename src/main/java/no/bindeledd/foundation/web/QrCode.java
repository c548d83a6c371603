package no.bindeledd.foundation.web;

/** An address as a picture that a phone reads. */
public final class QrCode {
  /** As the standard asks for, so that a camera finds the edge. */
  private static final int QUIET = 4;

  private QrCode() {}

  /** Black on white, also where everything else is dark; as large as what it stands in. */
  public static String svg(String address) {
    var code =
        io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * QUIET;
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><rect width=\"%d\" height=\"%d\" fill=\"#fff\"/><path d=\"%s\" fill=\"#000\"/></svg>"
        .formatted(size, size, size, size, path);
  }
}
