// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/answer_reader.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

std::string limit_words(const Value& limit, const Item& item) {
  const auto* quantity = std::get_if<Quantity>(&limit);
  return quantity && item.units.size() == 1 && quantity->unit.empty() ? quantity->amount.text + " " + item.units.front() : value_words(limit);
}

bool is_in_time(const Item& item) { return item.type == Type::date || item.type == Type::date_time || item.type == Type::time; }

std::optional<int> day_or_year(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  return static_cast<int>(parse_number(text).value_or(0));
}

std::optional<int> month_of(std::string_view text) {
  if (const auto number = day_or_year(text)) return number;
  const auto day = Date::parse("1 " + std::string{text} + " 2000");
  return day ? std::optional{day->month()} : std::nullopt;
}

/// What is missing of a date that has something: one sentence for all of it.
std::string missing_parts(std::string_view name, bool day, bool month, bool year) {
  if (day && month) return t("“{0}” must include a day and a month", name);
  if (day && year) return t("“{0}” must include a day and a year", name);
  if (month && year) return t("“{0}” must include a month and a year", name);
  if (day) return t("“{0}” must include a day", name);
  if (month) return t("“{0}” must include a month", name);
  return t("“{0}” must include a year", name);
}

/// The day typed, or a problem; nothing and no problem when it is empty.
std::optional<Date> read_day(AnswerReader& reader, bool time_is_typed) {
  const auto day = trim(reader.part(".day")), month = trim(reader.part(".month")), year = trim(reader.part(".year"));
  if (day.empty() && month.empty() && year.empty()) {
    if (time_is_typed) reader.wrong("date-missing", t("“{0}” must include a date", reader.name()));
    return std::nullopt;
  }
  if (day.empty() || month.empty() || year.empty()) {
    reader.wrong("date-half", missing_parts(reader.name(), day.empty(), month.empty(), year.empty()));
    return std::nullopt;
  }
  const auto year_number = day_or_year(year);
  if (!year_number || year.size() != 4) {
    reader.wrong("year-digits", t("The year of “{0}” must include 4 numbers", reader.name()));
    return std::nullopt;
  }
  const auto date = Date::from_parts(*year_number, month_of(month).value_or(0), day_or_year(day).value_or(0));
  if (!date || *year_number == 0) {
    reader.wrong("not-a-date", t("“{0}” must be a real date", reader.name()));
    return std::nullopt;
  }
  return date;
}

}  // namespace

std::string_view AnswerReader::part(std::string_view part) {
  const auto* values = all(part);
  return values && !values->empty() ? std::string_view{values->front()} : std::string_view{};
}

const std::vector<std::string>* AnswerReader::all(std::string_view part) {
  const std::size_t length = field_.size();
  field_ += part;
  const auto* values = answers_.all(field_);
  field_.resize(length);
  if (values && std::ranges::any_of(*values, [](const std::string& value) { return !trim(value).empty(); })) out_.is_typed = true;
  return values;
}

void AnswerReader::take_within_limits(Value value) {
  if (item_.min_value && order_of(value, *item_.min_value) == -1) {
    const std::string limit = limit_words(*item_.min_value, item_);
    wrong("too-small", is_in_time(item_) ? t("“{0}” must be the same as or after {1}", name(), limit) : t("“{0}” must be {1} or more", name(), limit));
  }
  if (item_.max_value && order_of(value, *item_.max_value) == 1) {
    const std::string limit = limit_words(*item_.max_value, item_);
    wrong("too-big", is_in_time(item_) ? t("“{0}” must be the same as or before {1}", name(), limit) : t("“{0}” must be {1} or less", name(), limit));
  }
  take(std::move(value));
}

AnswerAt AnswerReader::finish() { return std::move(out_); }

void read_date(AnswerReader& reader) {
  const bool has_time = reader.item().type == Type::date_time;
  const auto typed = has_time ? trim(reader.part(".time")) : std::string_view{};
  const auto date = read_day(reader, !typed.empty());
  const auto time = typed_time(typed);
  if (!typed.empty() && !time) reader.wrong("not-a-time", t("The time of “{0}” must be like 2:30pm or 14:30", reader.name()));
  if (!date) return;
  if (!has_time) return reader.take_within_limits(*date);
  reader.take_within_limits(DateTime{*date, time ? std::optional{time->minute} : std::nullopt});
}

}  // namespace stepwise::forms
