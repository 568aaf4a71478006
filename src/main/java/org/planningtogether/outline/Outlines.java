package org.planningtogether.outline;

import java.util.Locale;
import org.planningtogether.course.Catalogue;
import org.springframework.stereotype.Service;

/** The outline of a plan, in the language of whoever reads. It changes with the content, never within a request's day. */
@Service
public class Outlines {

  private final Catalogue catalogue;
  private final OutlineFiles files;

  public Outlines(Catalogue catalogue, OutlineFiles files) {
    this.catalogue = catalogue;
    this.files = files;
  }

  /** What is not translated stands in English and says so. */
  public Outline outline(Locale locale) {
    return catalogue.beside(files, locale);
  }
}
