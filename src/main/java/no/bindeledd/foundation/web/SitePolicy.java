package no.bindeledd.foundation.web;

/** What a page of the public site may load: its own, and nothing else. */
public final class SitePolicy {
  private static final String IMAGES = "img-src 'self' data:";

  /** The policy of every page that does not ask for more. */
  public static final String ALL =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; font-src"
          + " 'self'; "
          + IMAGES
          + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SitePolicy() {}

  /**
   * The same for a page that shows pictures from one other place.
   *
   * @param origin scheme, host and port, and nothing else
   */
  public static String withImagesFrom(String origin) {
    return ALL.replace(IMAGES, IMAGES + " " + origin);
  }
}
