package no.bindeledd.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableRunnable;

/** Under a list that is longer than what is shown of it: says how much is left, and shows more. */
public final class MoreButton extends Button {
  private static final long serialVersionUID = 1;

  /**
   * @param left how many are not shown yet; with none the button is not there
   */
  public MoreButton(int left, SerializableRunnable showMore) {
    addClassName("more");
    setVisible(left > 0);
    if (left > 0) {
      setText(getTranslation("design.more", "count", left));
    }
    addClickListener(click -> showMore.run());
  }
}
