package org.planningtogether.ui;

import java.util.List;

/**
 * What has to be put right before a form can be kept. As model attribute {@code errorSummary} the layout shows it above
 * the page's content and marks the page's title; nothing is shown for an empty list.
 */
public record ErrorSummary(List<ErrorItem> errorList) {

  public ErrorSummary {
    errorList = List.copyOf(errorList);
  }

  public boolean isEmpty() {
    return errorList.isEmpty();
  }
}
