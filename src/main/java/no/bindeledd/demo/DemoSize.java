package no.bindeledd.demo;

/**
 * How much is made. Places, organisations and the people to sign in as are always the same.
 *
 * @param people newcomers and volunteers together
 */
record DemoSize(int activities, int people) {
  static final DemoSize FULL = new DemoSize(300, 200);
}
