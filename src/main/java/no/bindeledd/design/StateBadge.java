package no.bindeledd.design;

import com.vaadin.flow.component.html.Span;

/** The state of a thing, as a word. The tone's dot only helps to find it again. */
public final class StateBadge extends Span {
  private static final long serialVersionUID = 1;

  public StateBadge(String state, Tone tone) {
    super(state);
    addClassNames("badge", "badge-" + tone.cssName());
  }
}
