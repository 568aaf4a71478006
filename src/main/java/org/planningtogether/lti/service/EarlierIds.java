package org.planningtogether.lti.service;

/**
 * Who somebody was, and which link a link was, while the platform spoke LTI 1.1 with a predecessor of this tool. The
 * platform says so and has shown that it knows the secret of that time. Nobody is taken for somebody else because of it:
 * it is for those who compare old lists with new ones.
 *
 * @param consumerKey the {@code oauth_consumer_key} of that time
 * @param userId the {@code user_id} of that time
 * @param resourceLinkId the {@code resource_link_id} of that time
 */
public record EarlierIds(String consumerKey, String userId, String resourceLinkId) {}
