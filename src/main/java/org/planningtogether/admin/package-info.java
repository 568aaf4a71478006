/** Page: the administrator's own: which platforms may open the tool, why a launch was refused, what is owed to whom. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "course",
      "enrolment",
      "files",
      "lti :: key",
      "lti :: launch",
      "lti :: platform",
      "lti :: registration",
      "lti :: service",
      "network",
      "outbox",
      "referral",
      "ui",
      "vault"
    })
package org.planningtogether.admin;
