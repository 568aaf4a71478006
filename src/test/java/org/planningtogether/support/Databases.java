package org.planningtogether.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterInfo;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs a test class on each {@link Database}, every test on empty tables:
 *
 * <pre>{@code
 * @Databases
 * class EnrolmentsTests {
 *   private final Enrolments enrolments;
 *
 *   EnrolmentsTests(Database database) {
 *     enrolments = new Enrolments(database.jdbc(), …);
 *   }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
@ExtendWith(Databases.EmptyTables.class)
public @interface Databases {

  /** Empties the tables of the database on which the next test runs. */
  final class EmptyTables implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
      var parameters = ParameterInfo.get(context);
      if (parameters == null) {
        throw new IllegalStateException("@Databases found no database: is the class nested in another one?");
      }
      parameters.getArguments().get(0, Database.class).empty();
    }
  }
}
