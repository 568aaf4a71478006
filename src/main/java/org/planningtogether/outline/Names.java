package org.planningtogether.outline;

import org.jspecify.annotations.Nullable;

/**
 * What the people of a plan are called, to be put into words of the outline.
 *
 * @param a what the children call the parent who began the plan, for example "Mum"
 * @param b what they call the other one
 * @param child the child of whom is spoken, or null when it is all of them
 */
public record Names(String a, String b, @Nullable String child) {

  /** @param children what stands for {@code {child}} when no one child is meant, for example "the children" */
  public String in(String text, String children) {
    return text.replace("{a}", a).replace("{b}", b).replace("{child}", child == null ? children : child);
  }

  public Names of(@Nullable String one) {
    return new Names(a, b, one);
  }
}
