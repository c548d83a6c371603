package no.bindeledd.organisation.register;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes up to a bound, so that a bomb costs time in proportion to it and no memory. */
final class Content extends FilterInputStream {
  private final long most;
  private long count;
  private boolean ended;

  Content(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? -1 : 1);
    return value;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int n = super.read(to, offset, length);
    count(n);
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Whether there is nothing behind the first so many bytes. */
  boolean endsBy(long offset) {
    return ended && offset >= count;
  }

  private void count(int n) throws IOException {
    if (n < 0) {
      ended = true;
    } else {
      count += n;
    }
    if (count > most) {
      throw new TooLarge();
    }
  }

  /** More came out of the file than a register holds. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }
}
