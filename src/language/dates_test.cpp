// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <memory>
#include <rapidcheck/gtest.h>
#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/numfmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "language/formats.hpp"
#include "language/language.hpp"

namespace stepwise::language {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// ICU's own formatter, in London time.
class Icu {
 public:
  explicit Icu(const char* language) : locale_{language, "GB"} {}
  std::string date(icu::DateFormat::EStyle style, Date day) const {
    const std::unique_ptr<icu::DateFormat> format{icu::DateFormat::createDateInstance(style, locale_)};
    return write(*format, noon(day));
  }
  std::string skeleton(const char* skeleton, Date day) const {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> best{icu::DateTimePatternGenerator::createInstance(locale_, error)};
    icu::SimpleDateFormat format{best->getBestPattern(skeleton, error), locale_, error};
    return write(format, noon(day));
  }
  std::string moment(Instant at) const {
    const std::unique_ptr<icu::DateFormat> format{icu::DateFormat::createDateTimeInstance(icu::DateFormat::kLong, icu::DateFormat::kShort, locale_)};
    return write(*format, at);
  }
  std::string money(Money money) const {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberFormat> format{icu::NumberFormat::createCurrencyInstance(locale_, error)};
    format->setCurrency(u"GBP", error);
    icu::UnicodeString out;
    return utf8(format->format(static_cast<double>(money.pence) / 100, out));
  }
  std::string number(std::int64_t number) const {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberFormat> format{icu::NumberFormat::createInstance(locale_, error)};
    icu::UnicodeString out;
    return utf8(format->format(number, out));
  }
  std::string percent(int thousandths) const {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberFormat> format{icu::NumberFormat::createPercentInstance(locale_, error)};
    format->setMinimumFractionDigits(1);
    icu::UnicodeString out;
    return utf8(format->format(thousandths / 1000.0, out));
  }

 private:
  static std::string write(icu::DateFormat& format, Instant at) {
    format.adoptTimeZone(icu::TimeZone::createTimeZone("Europe/London"));
    icu::UnicodeString out;
    return utf8(format.format(static_cast<double>(at.microseconds) / 1000, out));
  }
  icu::Locale locale_;
};

std::string written(const Pattern& pattern, Date day, const Formats& formats) { return write_pattern(pattern, day, 0, formats); }

/// Each month, short and long, and each day of the week, with every day of the month and every year: all that a date is made of.
void expect_dates_as_icu(const Formats& formats, const Icu& icu, Date from, Date to, int step) {
  for (Date day = from; day < to; day = day + step) {
    ASSERT_EQ(written(formats.long_date, day, formats), icu.date(icu::DateFormat::kLong, day)) << day.iso();
    ASSERT_EQ(written(formats.short_date, day, formats), icu.date(icu::DateFormat::kMedium, day)) << day.iso();
    ASSERT_EQ(written(formats.month, day, formats), icu.skeleton("yMMMM", day)) << day.iso();
  }
}

/// Making an ICU formatter is slow, so each day's long date goes through one and the rest are sampled.
void expect_every_day(const Formats& formats, const char* code) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Locale locale{code, "GB"};
  const std::unique_ptr<icu::DateFormat> format{icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale)};
  format->adoptTimeZone(icu::TimeZone::createTimeZone("UTC"));
  const Date from = *Date::from_parts(1950, 1, 1), to = *Date::from_parts(2050, 1, 1);
  for (Date day = from; day < to; day = day + 1) {
    icu::UnicodeString out;
    ASSERT_EQ(written(formats.long_date, day, formats), utf8(format->format(day.days() * 86'400'000.0, out))) << day.iso();
  }
  ASSERT_TRUE(U_SUCCESS(error));
}

TEST(Dates, every_day_of_a_hundred_years_is_written_as_icu_writes_it) {
  expect_every_day(english_formats(), "en");
  expect_every_day(formats_of("cy"), "cy");
}

TEST(Dates, short_dates_and_months_too) {
  const Date from = *Date::from_parts(2019, 12, 25), to = *Date::from_parts(2021, 2, 2);
  expect_dates_as_icu(english_formats(), Icu{"en"}, from, to, 3);
  expect_dates_as_icu(formats_of("cy"), Icu{"cy"}, from, to, 3);
}

TEST(Dates, days_of_the_week_and_moments_in_welsh_are_icus_own) {
  const Formats welsh = formats_of("cy");
  const Icu icu{"cy"};
  for (int i = 0; i < 14; ++i) {
    const Date day = *Date::from_parts(2026, 3, 25) + i;
    EXPECT_EQ(written(welsh.weekday_date, day, welsh), icu.skeleton("yMMMMEEEEd", day));
    for (const int hour : {0, 1, 9, 12, 13, 23}) {
      const Instant at = noon(day) + seconds(3600LL * (hour - 12) + 60 * i);
      EXPECT_EQ(write_pattern(welsh.moment, at.london_date(), at.london_minute(), welsh), icu.moment(at)) << at.iso();
    }
  }
}

RC_GTEST_PROP(Dates, english_is_what_pages_said_before, (std::int32_t day, std::int64_t moment)) {
  const Date date{day % 40'000};
  const Instant at{moment % 4'000'000'000'000'000};
  RC_ASSERT(long_date(date) == date.words());
  RC_ASSERT(month_words(date) == date.month_words());
  RC_ASSERT(clock_time(at) == at.london_time());
  RC_ASSERT(long_moment(at) == at.london_words());
}

TEST(Dates, english_follows_the_style_of_gov_uk) {
  EXPECT_EQ(weekday_date(*Date::parse_iso("2026-11-21")), "Saturday 21 November 2026");
  EXPECT_EQ(short_date(*Date::parse_iso("2026-11-21")), "21 Nov 2026");
  EXPECT_EQ(clock_time(Instant{seconds(15 * 3600 + 240)}), "3:04pm");
}

RC_GTEST_PROP(Money, is_written_as_icu_writes_it, (std::int64_t any)) {
  const Money money{any % 100'000'000'000};
  RC_ASSERT(money_words(money) == money.words());
  RC_ASSERT(write_money(money, english_formats()) == Icu{"en"}.money(money));
  RC_ASSERT(write_money(money, formats_of("cy")) == Icu{"cy"}.money(money));
}

RC_GTEST_PROP(Numbers, are_written_as_icu_writes_them, (std::int64_t number)) {
  for (const char* code : {"en", "cy"}) {
    const Formats formats = formats_of(code);
    std::string out;
    write_number(out, number, formats);
    RC_ASSERT(out == Icu{code}.number(number));
    const int thousandths = static_cast<int>(number % 100'000);
    RC_ASSERT(write_percent(thousandths / 1000.0, 1, formats) == Icu{code}.percent(thousandths));
  }
}

}  // namespace
}  // namespace stepwise::language
