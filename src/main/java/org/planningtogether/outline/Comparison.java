package org.planningtogether.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.planningtogether.outline.Comparison.Part.Kind;

/**
 * What is different between two texts, in whole words: {@code We meet at [school|the park]}. Where little stays the same
 * between two differences, it is part of them, so that a person reads phrases and not crumbs.
 *
 * @param parts in the order of reading; of a difference, what is removed comes first
 */
public record Comparison(List<Part> parts) {

  /** A line break is a word of its own; other blank space is no difference. */
  private static final Pattern WORD = Pattern.compile("\\n|\\S+");

  /** So few words between two differences are no island to stand on. */
  private static final int SMALL_ISLAND = 2;

  /** Some words that are in both texts, or only in one of them. */
  public record Part(Kind kind, String text) {

    /** In which of the texts the words are. */
    public enum Kind {
      SAME,
      REMOVED,
      ADDED
    }

    private Part before(Part next) {
      return new Part(kind, text + between(text, next.text()));
    }
  }

  private record Step(Kind kind, String word) {}

  public static Comparison of(String before, String after) {
    return new Comparison(joined(withoutCrumbs(steps(words(before), words(after)))));
  }

  public boolean isSame() {
    return parts.stream().allMatch(part -> part.kind() == Kind.SAME);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.replace("\r\n", "\n")).results().map(MatchResult::group).toList();
  }

  /** The longest common run of words, by the table of Wagner and Fischer (1974): 1,000 characters are some 200 words. */
  private static List<Step> steps(List<String> before, List<String> after) {
    var longest = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        longest[i][j] = before.get(i).equals(after.get(j))
            ? longest[i + 1][j + 1] + 1
            : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var steps = new ArrayList<Step>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        steps.add(new Step(Kind.SAME, after.get(j++)));
        i++;
      } else if (j == after.size() || i < before.size() && longest[i + 1][j] >= longest[i][j + 1]) {
        steps.add(new Step(Kind.REMOVED, before.get(i++)));
      } else {
        steps.add(new Step(Kind.ADDED, after.get(j++)));
      }
    }
    return steps;
  }

  /** Between two differences, a word or two that stayed is told in both. */
  private static List<Step> withoutCrumbs(List<Step> steps) {
    var result = new ArrayList<Step>();
    for (int i = 0; i < steps.size(); ) {
      int end = i;
      while (end < steps.size() && steps.get(end).kind() == Kind.SAME) {
        end++;
      }
      var island = steps.subList(i, end);
      if (isCrumb(island, i > 0 && end < steps.size())) {
        island.forEach(step -> result.add(new Step(Kind.REMOVED, step.word())));
        island.forEach(step -> result.add(new Step(Kind.ADDED, step.word())));
      } else {
        result.addAll(island);
      }
      for (i = end; i < steps.size() && steps.get(i).kind() != Kind.SAME; i++) {
        result.add(steps.get(i));
      }
    }
    return result;
  }

  private static boolean isCrumb(List<Step> island, boolean between) {
    return between
        && !island.isEmpty()
        && island.size() <= SMALL_ISLAND
        && island.stream().noneMatch(step -> step.word().equals("\n") || step.word().matches(".*[.!?]"));
  }

  /** Of each difference first all that is removed, then all that is added. */
  private static List<Part> joined(List<Step> steps) {
    var parts = new ArrayList<Part>();
    var text = new EnumMap<Kind, StringBuilder>(Kind.class);
    for (var step : steps) {
      if (step.kind() == Kind.SAME != text.containsKey(Kind.SAME)) {
        flush(text, parts);
      }
      var words = text.computeIfAbsent(step.kind(), _ -> new StringBuilder());
      words.append(between(words, step.word())).append(step.word());
    }
    flush(text, parts);
    return IntStream.range(0, parts.size())
        .mapToObj(i -> i + 1 == parts.size() ? parts.get(i) : parts.get(i).before(parts.get(i + 1)))
        .toList();
  }

  /** The blank space between two words. */
  private static String between(CharSequence words, String next) {
    return words.isEmpty() || words.charAt(words.length() - 1) == '\n' || next.startsWith("\n") ? "" : " ";
  }

  private static void flush(EnumMap<Kind, StringBuilder> text, List<Part> parts) {
    text.forEach((kind, words) -> parts.add(new Part(kind, words.toString())));
    text.clear();
  }
}
