/** A coordinator at work, over HTTP or in a browser. */
interface Visitor {
  void askForCode(String address);

  /** Signs in with the code that came, and lands on the first page. */
  void enter(String code);

  /**
   * Opens the workbench from the menu, and somebody in its list.
   *
   * @param which the place in the list, from 0; begins again at its end
   */
  void openWorkbench(int which);

  /**
   * Proves that the session lives and still holds the page.
   *
   * @throws IllegalStateException if it does not
   */
  void mustBeThere();

  /** Signs out by the menu, as people do. */
  void leave();
}
