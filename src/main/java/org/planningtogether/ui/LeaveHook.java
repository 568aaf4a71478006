package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Called when somebody leaves by "Exit this page". Ends every visit of this browser. Must be quick; whatever goes wrong
 * in it does not keep the person here.
 */
public interface LeaveHook {

  void leave(HttpServletRequest request, HttpServletResponse response);
}
