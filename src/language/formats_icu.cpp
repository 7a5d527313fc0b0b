// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/decimfmt.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/numfmt.h>
#include <unicode/smpdtfmt.h>

#include "language/formats.hpp"

namespace stepwise::language {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

Pattern pattern_of_style(const icu::DateFormat* format) {
  const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format);
  icu::UnicodeString text;
  if (simple != nullptr) simple->toPattern(text);
  return pattern_of(utf8(text));
}

void read_names(Formats& f, const icu::Locale& locale, UErrorCode& error) {
  const icu::DateFormatSymbols symbols{locale, error};
  std::int32_t count = 0;
  const auto take = [&](auto& names, const icu::UnicodeString* from, std::size_t offset) {
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = utf8(from[(i + offset) % names.size()]);
  };
  using S = icu::DateFormatSymbols;
  take(f.months, symbols.getMonths(count, S::FORMAT, S::WIDE), 0);
  take(f.months_short, symbols.getMonths(count, S::FORMAT, S::ABBREVIATED), 0);
  take(f.months_alone, symbols.getMonths(count, S::STANDALONE, S::WIDE), 0);
  const icu::UnicodeString* days = symbols.getWeekdays(count, S::FORMAT, S::WIDE);
  for (std::size_t i = 0; i < 7; ++i) f.weekdays[i] = utf8(days[i == 6 ? UCAL_SUNDAY : UCAL_MONDAY + static_cast<int>(i)]);
  const icu::UnicodeString* halves = symbols.getAmPmStrings(count);
  f.am = utf8(halves[0]);
  f.pm = utf8(halves[1]);
}

void read_patterns(Formats& f, const icu::Locale& locale, UErrorCode& error) {
  using D = icu::DateFormat;
  using Held = std::unique_ptr<icu::DateFormat>;
  f.long_date = pattern_of_style(Held{D::createDateInstance(D::kLong, locale)}.get());
  f.short_date = pattern_of_style(Held{D::createDateInstance(D::kMedium, locale)}.get());
  f.time = pattern_of_style(Held{D::createTimeInstance(D::kShort, locale)}.get());
  f.moment = pattern_of_style(Held{D::createDateTimeInstance(D::kLong, D::kShort, locale)}.get());
  const std::unique_ptr<icu::DateTimePatternGenerator> best{icu::DateTimePatternGenerator::createInstance(locale, error)};
  if (best == nullptr) return;
  f.month = pattern_of(utf8(best->getBestPattern("yMMMM", error)));
  f.weekday_date = pattern_of(utf8(best->getBestPattern("yMMMMEEEEd", error)));
}

void read_numbers(Formats& f, const icu::Locale& locale, UErrorCode& error) {
  const icu::DecimalFormatSymbols symbols{locale, error};
  f.group = utf8(symbols.getSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol));
  f.decimal = utf8(symbols.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
  f.minus = utf8(symbols.getSymbol(icu::DecimalFormatSymbols::kMinusSignSymbol));
  const std::unique_ptr<icu::NumberFormat> money{icu::NumberFormat::createCurrencyInstance(locale, error)};
  const std::unique_ptr<icu::NumberFormat> percent{icu::NumberFormat::createPercentInstance(locale, error)};
  if (money == nullptr || percent == nullptr) return;
  money->setCurrency(u"GBP", error);
  icu::UnicodeString text;
  if (const auto* decimal = dynamic_cast<const icu::DecimalFormat*>(money.get())) {
    f.money_before = utf8(decimal->getPositivePrefix(text));
    f.money_after = utf8(decimal->getPositiveSuffix(text));
    f.debt_before = utf8(decimal->getNegativePrefix(text));
    f.debt_after = utf8(decimal->getNegativeSuffix(text));
  }
  if (const auto* decimal = dynamic_cast<const icu::DecimalFormat*>(percent.get())) {
    f.percent_before = utf8(decimal->getPositivePrefix(text));
    f.percent_after = utf8(decimal->getPositiveSuffix(text));
  }
}

}  // namespace

Formats formats_of(std::string_view code) {
  if (code == "en") return english_formats();
  const icu::Locale locale{std::string{code}.c_str(), "GB"};
  UErrorCode error = U_ZERO_ERROR;
  Formats formats;
  read_names(formats, locale, error);
  read_patterns(formats, locale, error);
  read_numbers(formats, locale, error);
  return U_FAILURE(error) ? english_formats() : formats;
}

}  // namespace stepwise::language
