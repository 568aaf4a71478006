package org.planningtogether.lti.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * All platforms that are agreed with, active or not: those in files, and those in the database; where both name the same
 * client of an issuer, the file counts. They are held in memory, so that a launch asks no database for them. A change by
 * {@link PlatformRegister} is seen at once, one on another node within ten seconds.
 */
public class Platforms {

  private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);

  private final List<Platform> files;
  private final Supplier<List<Platform>> registered;
  private volatile Map<String, Map<String, Platform>> byIssuer;

  /** These and no others. */
  public Platforms(List<Platform> files) {
    this(files, List::of);
  }

  Platforms(List<Platform> files, Supplier<List<Platform>> registered) {
    this.files = List.copyOf(files);
    this.registered = registered;
    this.byIssuer = read();
  }

  /** The client of an issuer. Both are compared to the letter. */
  public Optional<Platform> find(String issuer, String clientId) {
    return Optional.ofNullable(byIssuer.getOrDefault(issuer, Map.of()).get(clientId));
  }

  public Optional<Platform> find(PlatformId id) {
    return all().stream().filter(platform -> platform.id().equals(id)).findFirst();
  }

  /** All clients of an issuer: a login need not say which of them it means when there is one only. */
  public List<Platform> ofIssuer(String issuer) {
    return List.copyOf(byIssuer.getOrDefault(issuer, Map.of()).values());
  }

  /** Those in files first. */
  public List<Platform> all() {
    return byIssuer.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  /** Whether a file names this client, which nothing else can then change. */
  boolean standsInFile(String issuer, String clientId) {
    return files.stream()
        .anyMatch(platform -> platform.issuer().equals(issuer) && platform.clientId().equals(clientId));
  }

  /** One reading after the other, so that an older one never takes the place of a newer one. */
  synchronized void refresh() {
    byIssuer = read();
  }

  @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
  void refreshFromOtherNodes() {
    try {
      refresh();
    } catch (DataAccessException e) {
      LOG.warn("Platforms stay as they were read last: {}", e.getMessage());
    }
  }

  private Map<String, Map<String, Platform>> read() {
    Map<String, Map<String, Platform>> read = new LinkedHashMap<>();
    Stream.concat(files.stream(), registered.get().stream())
        .forEach(
            platform ->
                read.computeIfAbsent(platform.issuer(), any -> new LinkedHashMap<>())
                    .putIfAbsent(platform.clientId(), platform));
    return read;
  }
}
