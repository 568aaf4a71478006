package org.planningtogether.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.planningtogether.calendar.BankHolidays;
import org.planningtogether.calendar.BankHolidays.Correction;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the bank holidays of England and Wales differ from what is computed.
 *
 * @param added days that were proclaimed, for example for a jubilee; a day that moved is added and removed
 * @param removed computed days that do not take place
 * @param checkedUntil the last year that somebody compared with the official list; later days are marked as provisional
 */
@ConfigurationProperties("planning-together.bank-holidays")
record BankHolidaySettings(
    @DefaultValue List<LocalDate> added, @DefaultValue List<LocalDate> removed, @DefaultValue("2027") int checkedUntil) {

  BankHolidays bankHolidays() {
    var corrections = new ArrayList<Correction>();
    removed.forEach(day -> corrections.add(new Correction.Removed(day)));
    added.forEach(day -> corrections.add(new Correction.Added(day)));
    return new BankHolidays(corrections, checkedUntil);
  }

  /** Made once: every calendar reads the same days. */
  @Configuration
  static class Days {

    @Bean
    BankHolidays bankHolidays(BankHolidaySettings settings) {
      return settings.bankHolidays();
    }
  }
}
