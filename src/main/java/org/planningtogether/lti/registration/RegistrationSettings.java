package org.planningtogether.lti.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who may register this tool by themselves. */
@ConfigurationProperties("planning-together.lti")
public record RegistrationSettings(@DefaultValue("approve") RegistrationMode registration) {}
