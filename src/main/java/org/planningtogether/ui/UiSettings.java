package org.planningtogether.ui;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shell's settings.
 *
 * @param exitUrl where "Exit this page" leads: a page that anybody might look at, and that knows nothing of the visitor
 */
@ConfigurationProperties("planning-together")
record UiSettings(@DefaultValue("https://www.bbc.co.uk/weather") URI exitUrl) {}
