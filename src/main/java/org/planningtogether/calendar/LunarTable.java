package org.planningtogether.calendar;

import java.time.LocalDate;
import java.util.List;

final class LunarTable {

  private LunarTable() {}

  static List<LocalDate> diwali(int year) {
    return List.of();
  }

  static List<LocalDate> holi(int year) {
    return List.of();
  }

  static List<LocalDate> guruNanak(int year) {
    return List.of();
  }

  static List<LocalDate> wesak(int year) {
    return List.of();
  }

  static List<LocalDate> lunarNewYear(int year) {
    return List.of();
  }
}
