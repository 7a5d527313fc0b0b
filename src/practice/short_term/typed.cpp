// SPDX-License-Identifier: Apache-2.0
#include "practice/short_term/typed.hpp"

#include <cmath>
#include <fmt/format.h>

#include "base/text.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::short_term {
namespace {

bool left_out(const http::Fields& typed, std::string_view name) {
  for (const char* part : {"_day", "_month", "_year"})
    if (!trim(typed.get(std::string{name} + part)).empty()) return false;
  return true;
}

constexpr int noon_minutes = 12 * 60;

}  // namespace

void Reader::wrong(std::string_view field, std::string_view code, std::string sentence) {
  for (const auto& known : problems)
    if (known.field == field) return;
  problems.push_back({std::string{field}, std::string{code}, std::move(sentence)});
}

std::string Reader::text(std::string_view name, std::size_t longest) {
  std::string words{trim(typed_.get(name))};
  if (words.size() > longest) wrong(name, "text_too_long", t("Shorten this to {0} characters or fewer", longest));
  return words;
}

std::string Reader::needed(std::string_view name, Words sentence, std::size_t longest) {
  std::string words = text(name, longest);
  if (words.empty()) wrong(name, "missing", sentence.str());
  return words;
}

std::optional<Date> Reader::day(std::string_view name) {
  if (left_out(typed_, name)) return std::nullopt;
  const auto date = front_door::date_from(typed_, name);
  if (!date) wrong(name, "day_unreadable", t("Enter a day, like 21 11 2026"));
  return date;
}

Date Reader::past_day(std::string_view name, std::optional<Date> from, std::string_view from_what) {
  const auto date = day(name);
  if (!date) wrong(name, "day_missing", t("Enter the day, like 21 11 2026"));
  else if (*date > today_) wrong(name, "day_in_future", t("The day must be today or earlier"));
  else if (from && *date < *from) wrong(name, "day_too_early", t("The day must be {0} or later: {1}", long_date(*from), from_what));
  return date.value_or(today_);
}

void Reader::not_after(std::string_view name, Date day, std::optional<Date> limit, std::string_view limit_what) {
  if (limit && day > *limit) wrong(name, "day_too_late", t("The day must be {0} or earlier: {1}", long_date(*limit), limit_what));
}

Instant Reader::past_moment(std::string_view name, std::optional<Instant> from, std::string_view from_what) {
  const Date date = past_day(name);
  const std::string time_field = std::string{name} + "_time";
  const auto typed_time = trim(typed_.get(time_field));
  const auto minutes = typed_time.empty() ? std::optional<int>{noon_minutes} : front_door::parse_clock(typed_time);
  if (typed_time.empty()) wrong(time_field, "time_missing", t("Enter the time, like 2:30pm"));
  else if (!minutes) wrong(time_field, "time_unreadable", t("Enter the time like 2:30pm"));
  const Instant at = front_door::london_instant(date, minutes.value_or(noon_minutes)).value_or(noon(date));
  if (from && at < *from) wrong(name, "too_early", t("This must be after {0}: {1}", long_moment(*from), from_what));
  return at;
}

std::optional<double> Reader::hours(std::string_view name, double most) {
  const auto typed = trim(typed_.get(name));
  if (typed.empty()) return std::nullopt;
  const auto number = parse_decimal(typed);
  if (!number || !std::isfinite(*number) || *number < 0) {
    wrong(name, "hours_unreadable", t("Enter hours as a number, like 7 or 7.5"));
    return std::nullopt;
  }
  if (*number > most) wrong(name, "hours_too_many", t("Enter {0} hours or fewer: a week has 168", static_cast<int>(most)));
  return *number;
}

std::string Reader::choice(std::string_view name, const CodeList& list, Words sentence) {
  std::string code{typed_.get(name)};
  if (list.has(code)) return code;
  wrong(name, "choice_missing", sentence.str());
  return "";
}

std::string Reader::choices(std::string_view name, const CodeList& list) {
  std::string all;
  for (const auto code : typed_.all(name))
    if (list.has(code)) all += (all.empty() ? "" : ",") + std::string{code};
  return all;
}

std::optional<int> Reader::number(std::string_view name, int least, int most, Words sentence) {
  const auto typed = trim(typed_.get(name));
  if (typed.empty()) return std::nullopt;
  const auto number = parse_number(typed);
  if (!number || *number < least || *number > most) {
    wrong(name, "number_out_of_range", sentence.str());
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

std::optional<bool> Reader::yes_no(std::string_view name, std::optional<Words> sentence) {
  const auto typed = typed_.get(name);
  if (typed == "yes") return true;
  if (typed == "no") return false;
  if (sentence) wrong(name, "choice_missing", sentence->str());
  return std::nullopt;
}

void put_day(http::Fields& fields, std::string_view name, std::optional<Date> day) {
  if (!day) return;
  fields.add(std::string{name} + "_day", std::to_string(day->day()));
  fields.add(std::string{name} + "_month", std::to_string(day->month()));
  fields.add(std::string{name} + "_year", std::to_string(day->year()));
}

void put_moment(http::Fields& fields, std::string_view name, std::optional<Instant> at) {
  if (!at) return;
  put_day(fields, name, at->london_date());
  fields.add(std::string{name} + "_time", front_door::clock_words(*at));
}

void put_hours(http::Fields& fields, std::string_view name, std::optional<double> hours) {
  if (hours) fields.add(std::string{name}, fmt::format("{:g}", *hours));
}

void put_number(http::Fields& fields, std::string_view name, std::optional<int> number) {
  if (number) fields.add(std::string{name}, std::to_string(*number));
}

std::string hours_words(std::optional<double> hours) {
  if (!hours) return t("Not known");
  return tn("{1} hour", "{1} hours", *hours == 1 ? 1 : 2, fmt::format("{:g}", *hours));
}

}  // namespace stepwise::short_term
