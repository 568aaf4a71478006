package org.planningtogether.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who comes to their plan, by whatever door. */
@Component
public class Holders {

  private final List<HolderSource> sources;

  Holders(List<HolderSource> sources) {
    this.sources = sources;
  }

  /** Who asks; empty when nobody is there, or somebody of whom nothing is kept. */
  public Optional<Holder> of(HttpServletRequest request) {
    return sources.stream().flatMap(source -> source.holder(request).stream()).findFirst();
  }
}
