package org.planningtogether.schedule;

import org.planningtogether.outline.Field;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Pages on which rules of one kind are made. Whatever is kept is this parent's draft. */
interface RuleEditor {

  Field.Rule.Kind kind();

  /** @param step the end of the address, empty for the first page */
  ModelAndView show(Subject subject, String step, MultiValueMap<String, String> query);

  ModelAndView send(Subject subject, String step, MultiValueMap<String, String> form);
}
