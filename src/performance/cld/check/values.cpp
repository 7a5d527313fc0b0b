// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/values.hpp"

#include <algorithm>

#include "performance/cld/fields.hpp"

namespace stepwise::cld {
namespace {

constexpr std::int32_t oldest_days = 43'830;  // 120 years: no age is likely above it (cld.md 5)

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

Problem check_nhs_number(std::string_view value) {
  int digits = 0, sum = 0, first = 0, last = 0;
  bool all_same = true;
  for (const char c : value) {
    if (c == ' ' || c == '-') continue;
    if (!is_digit(c) || ++digits > 10) return Problem::wrong_length;
    last = c - '0';
    if (digits == 1) first = last;
    all_same = all_same && last == first;
    if (digits < 10) sum += last * (11 - digits);
  }
  if (digits != 10) return Problem::wrong_length;
  const int wanted = (11 - sum % 11) % 11;
  return all_same || wanted == 10 || wanted != last ? Problem::wrong_check_digit : Problem::none;
}

/// A9, A99, A9A, AA9, AA99 or AA9A, then 9AA; the space may be left out.
bool is_postcode(std::string_view value) {
  if (value.size() < 5) return false;
  const auto inward = value.substr(value.size() - 3);
  auto outward = value.substr(0, value.size() - 3);
  while (!outward.empty() && outward.back() == ' ') outward.remove_suffix(1);
  if (!is_digit(inward[0]) || !is_letter(inward[1]) || !is_letter(inward[2])) return false;
  const auto area = static_cast<std::size_t>(std::ranges::find_if_not(outward, is_letter) - outward.begin());
  if (area < 1 || area > 2) return false;
  const auto district = outward.substr(area);
  return (district.size() == 1 && is_digit(district[0])) || (district.size() == 2 && is_digit(district[0]) && (is_digit(district[1]) || is_letter(district[1])));
}

Problem check_decimal(std::string_view value, std::size_t most_decimals) {
  const bool below = value.starts_with('-');
  if (below) value.remove_prefix(1);
  const auto point = value.find('.');
  if (!all_digits(value.substr(0, point))) return Problem::not_a_number;
  const auto decimals = point == std::string_view::npos ? std::string_view{} : value.substr(point + 1);
  if (point != std::string_view::npos && !all_digits(decimals)) return Problem::not_a_number;
  if (below) return Problem::below_zero;
  return decimals.find_last_not_of('0') + 1 > most_decimals ? Problem::too_precise : Problem::none;
}

/// What systems put behind a day: " 00:00:00", "T00:00:00.000Z", " 00:00 AM".
bool is_time(std::string_view rest) {
  return (rest[0] == ' ' || rest[0] == 'T') && rest.size() > 1 && is_digit(rest[1]) && rest.find_first_not_of("0123456789:.+-ZAPM ", 1) == std::string_view::npos;
}

Problem shaped(bool right) { return right ? Problem::none : Problem::wrong_shape; }

}  // namespace

Problem check_value(Kind kind, std::string_view value) {
  switch (kind) {
    case Kind::la_code: return shaped(value.size() == 3 && all_digits(value));
    case Kind::nhs_number: return check_nhs_number(value);
    case Kind::gp_code: return shaped(value.size() == 6 && is_letter(value[0]) && all_digits(value.substr(1)));
    case Kind::postcode: return shaped(is_postcode(value));
    case Kind::cqc_location: return shaped(value.starts_with("1-") && all_digits(value.substr(2)));
    case Kind::whole: return all_digits(value) ? Problem::none : Problem::not_whole;
    case Kind::money: return check_decimal(value, 2);
    case Kind::amount: return check_decimal(value, 2);
    case Kind::period_start:
    case Kind::period_end:
    case Kind::birth:
    case Kind::death:
    case Kind::start:
    case Kind::end: return check_day(value) ? Problem::none : Problem::not_a_date;
    case Kind::person:
    case Kind::list:
    case Kind::text:
    case Kind::linked: return Problem::none;
  }
  return Problem::none;
}

std::optional<std::int32_t> check_day(std::string_view value) {
  if (value.size() < 10 || (value.size() > 10 && !is_time(value.substr(10)))) return std::nullopt;
  const bool iso = value[4] == '-' && value[7] == '-', british = value[2] == '/' && value[5] == '/';
  return iso || british ? day_in(value) : std::nullopt;
}

DayProblems compare_days(const RowDays& days, bool is_service, std::int32_t today) {
  DayProblems out;
  if (days.period_end && days.period_start && *days.period_end < *days.period_start) out.period_end = Problem::period_reversed;
  else if (days.period_end && *days.period_end > today) out.period_end = Problem::in_future;
  const auto event_end = days.end ? days.end : days.start;
  if (days.birth && *days.birth > today) out.birth = Problem::in_future;
  else if (days.birth && today - *days.birth > oldest_days) out.birth = Problem::too_old;
  else if (days.birth && event_end && *days.birth > *event_end) out.birth = Problem::born_after_event;
  if (days.death && days.birth && *days.death < *days.birth) out.death = Problem::died_before_birth;
  else if (days.death && *days.death > today) out.death = Problem::in_future;
  if (days.end && days.start && *days.end < *days.start) out.end = Problem::end_before_start;
  else if (days.end && days.period_end && !is_service && *days.end > *days.period_end) out.end = Problem::end_after_period;
  if (days.start && days.period_end && *days.start > *days.period_end) out.start = Problem::start_after_period;
  else if (days.start && days.death && *days.start > *days.death) out.start = Problem::start_after_death;
  if (out.end == Problem::none && days.end && days.period_start && *days.end < *days.period_start) out.end = Problem::end_before_period;
  return out;
}

}  // namespace stepwise::cld
