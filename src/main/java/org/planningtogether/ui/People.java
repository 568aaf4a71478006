package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is here, and how they want to read, by whichever door they came. */
@Component
final class People {

  private final ObjectProvider<Presence> presences;
  private final ObjectProvider<Preferences> preferences;

  People(ObjectProvider<Presence> presences, ObjectProvider<Preferences> preferences) {
    this.presences = presences;
    this.preferences = preferences;
  }

  Optional<String> keeper(HttpServletRequest request) {
    return presences.stream().flatMap(door -> door.keeper(request).stream()).findFirst();
  }

  Optional<Duration> timeout(HttpServletRequest request) {
    return presences.stream()
        .filter(door -> door.keeper(request).isPresent())
        .flatMap(door -> door.timeout().stream())
        .findFirst();
  }

  Optional<String> language(HttpServletRequest request) {
    return preferences.stream().flatMap(door -> door.language(request).stream()).findFirst();
  }

  void chooseLanguage(HttpServletRequest request, String language) {
    preferences.stream().forEach(door -> door.chooseLanguage(request, language));
  }

  boolean largerText(HttpServletRequest request) {
    return preferences.stream().anyMatch(door -> door.largerText(request));
  }

  void chooseLargerText(HttpServletRequest request, boolean larger) {
    preferences.stream().forEach(door -> door.chooseLargerText(request, larger));
  }
}
