package org.planningtogether.grades;

import java.util.List;
import org.planningtogether.course.Catalogue;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.key.SigningKeys;
import org.planningtogether.lti.key.ToolKeys;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.service.MoodleLike;
import org.planningtogether.lti.service.Scores;
import org.planningtogether.network.NetworkSettings;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.outbox.Outbox;
import org.planningtogether.progress.Progress;
import org.planningtogether.support.Courses;
import org.planningtogether.support.TestClock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What grades needs and nothing else, without a web server, against a platform like Moodle. */
@EnableAutoConfiguration
@ComponentScan(
    basePackageClasses = {
      GradesApplication.class,
      Scores.class,
      Outbox.class,
      Progress.class
    })
@Import({Enrolments.class, OutboundHttp.class})
@EnableConfigurationProperties(NetworkSettings.class)
class GradesApplication {

  @Bean(destroyMethod = "close")
  MoodleLike moodle(TestClock clock) {
    var moodle = new MoodleLike();
    moodle.clock(clock);
    return moodle;
  }

  @Bean
  ToolKeys toolKeys() {
    return SigningKeys.ofTool();
  }

  @Bean
  Platforms platforms(MoodleLike moodle) {
    return new Platforms(List.of(moodle.platform()));
  }

  @Bean
  TestClock clock() {
    return TestClock.at("2026-12-02T09:00:00Z");
  }

  @Bean
  Catalogue catalogue() {
    return Courses.catalogue(Courses.course(Courses.module("1"), Courses.module("2", "1")));
  }
}
