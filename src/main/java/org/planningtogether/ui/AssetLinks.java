package org.planningtogether.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/**
 * Turns {@code @{~/ui/ui.css}} into {@code /ui/ui-3f2a….css}: the file's own address, outside any launch, so that it is
 * fetched once for all launches of a browser. Other links it leaves to Thymeleaf.
 */
final class AssetLinks extends AbstractLinkBuilder {

  private final ObjectProvider<ResourceUrlProvider> urls;

  AssetLinks(ObjectProvider<ResourceUrlProvider> urls) {
    this.urls = urls;
    setOrder(-1);
  }

  @Override
  public @Nullable String buildLink(
      IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
    if (base == null || !base.startsWith("~/")) {
      return null;
    }
    return urls.getObject().getForLookupPath(base.substring(1));
  }
}
