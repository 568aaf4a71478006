package org.planningtogether;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningtogether.support.Sources;

class TableOwnershipTests {

  private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");

  @ParameterizedTest
  @MethodSource("tables")
  void the_sql_of_one_module_names_a_table(String table) {
    assertThat(modulesThatName(table)).hasSizeLessThanOrEqualTo(1);
  }

  static Set<String> tables() {
    return Sources.in(Sources.RESOURCES.resolve("db"), ".sql").values().stream()
        .flatMap(sql -> CREATED.matcher(sql).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> modulesThatName(String table) {
    var named = Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE)\\s+" + table + "\\b");
    var modules = new TreeSet<String>();
    Sources.in(Sources.JAVA, ".java")
        .forEach(
            (file, text) -> {
              if (named.matcher(text).find()) {
                modules.add(Sources.module(file));
              }
            });
    return modules;
  }
}
