package org.planningtogether.files;

import java.util.List;

/**
 * Something that reads files which people edit. Before the server opens its port, the problems of all checks are
 * printed in one list and the program ends with exit code 1 when there are any.
 */
public interface StartupCheck {

  List<FileProblem> problems();
}
