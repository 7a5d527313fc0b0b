// SPDX-License-Identifier: Apache-2.0
#include "forms/questionnaire/answer_at.hpp"

#include <algorithm>
#include <limits>

#include "base/reach.hpp"
#include "base/text.hpp"
#include "forms/questionnaire/answer_reader.hpp"
#include "forms/questionnaire/value.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

constexpr std::size_t longest_text = 1 << 20;

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Line ends as one character, white space at the ends gone.
std::string tidy(std::string_view typed) {
  std::string out;
  for (const char c : trim(typed))
    if (c != '\r') out += c;
  return is_clean_utf8(out) ? out : clean_utf8(out);
}

std::size_t decimals_in(std::string_view number) {
  const std::size_t point = number.find('.');
  return point == std::string_view::npos ? 0 : number.substr(point + 1).find_first_not_of("0123456789") == std::string_view::npos
                                                   ? number.size() - point - 1
                                                   : 0;
}

void read_text(AnswerReader& reader) {
  const Item& item = reader.item();
  std::string text = tidy(reader.part(""));
  if (text.empty()) return;
  const std::size_t most = std::min(longest_text, item.max_length && *item.max_length > 0 ? static_cast<std::size_t>(*item.max_length) : longest_text);
  if (letters_in(text) > most)
    reader.wrong("too-long", tn("“{1}” must be {0} character or less", "“{1}” must be {0} characters or less", static_cast<std::int64_t>(most), reader.name()));
  else if (item.type == Type::url && !is_web_address(text))
    reader.wrong("not-an-address", t("“{0}” must be a web address, like https://www.example.org", reader.name()));
  else if (item.keyboard == Keyboard::email && !looks_like_email(text))
    reader.wrong("not-an-email", t("“{0}” must be an email address, like name@example.org", reader.name()));
  else if (item.keyboard == Keyboard::phone && !looks_like_phone(text))
    reader.wrong("not-a-phone", t("“{0}” must be a telephone number with its area code, like 01632 960001", reader.name()));
  reader.take(std::move(text));
}

void read_boolean(AnswerReader& reader) {
  const auto typed = trim(reader.part(""));
  if (typed.empty()) return;
  if (typed == "yes" || typed == "true") reader.take(true);
  else if (typed == "no" || typed == "false") reader.take(false);
  else reader.wrong("not-an-option", t("Choose yes or no for “{0}”", reader.name()));
}

void read_whole(AnswerReader& reader) {
  const auto typed = trim(reader.part(""));
  if (typed.empty()) return;
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
  const auto whole = typed_whole(typed);
  if (!whole) return reader.wrong(typed_decimal(typed) ? "not-whole" : "not-a-number", t("“{0}” must be a whole number, like 3", reader.name()));
  if (*whole > most || *whole < -most) return reader.wrong("too-big", t("“{0}” must be a smaller number", reader.name()));
  reader.take_within_limits(*whole);
}

bool has_few_decimals(AnswerReader& reader, const Decimal& number) {
  const Item& item = reader.item();
  if (!item.max_decimals || decimals_in(number.text) <= static_cast<std::size_t>(*item.max_decimals)) return true;
  if (*item.max_decimals == 0) reader.wrong("too-many-decimals", t("“{0}” must be a whole number, like 3", reader.name()));
  else
    reader.wrong("too-many-decimals", tn("“{1}” must have no more than {0} number after the point", "“{1}” must have no more than {0} numbers after the point",
                                         *item.max_decimals, reader.name()));
  return false;
}

void read_decimal(AnswerReader& reader) {
  const auto typed = trim(reader.part(""));
  if (typed.empty()) return;
  const auto number = typed_decimal(typed);
  if (!number) return reader.wrong("not-a-number", t("“{0}” must be a number, like 3 or 3.5", reader.name()));
  if (has_few_decimals(reader, *number)) reader.take_within_limits(*number);
}

void read_quantity(AnswerReader& reader) {
  const Item& item = reader.item();
  const auto typed = trim(reader.part("")), unit = trim(reader.part(".unit"));
  if (typed.empty()) return;
  const auto number = typed_decimal(typed);
  if (!number) return reader.wrong("not-a-number", t("“{0}” must be a number, like 3 or 3.5", reader.name()));
  Quantity quantity{*number, item.units.size() == 1 ? item.units.front() : std::string{unit}};
  if (item.units.size() > 1 && unit.empty()) return reader.wrong("no-unit", t("Choose a unit for “{0}”", reader.name()));
  if (!item.units.empty() && std::ranges::find(item.units, quantity.unit) == item.units.end())
    return reader.wrong("not-an-option", t("Choose one of the units for “{0}”", reader.name()));
  if (item.units.empty()) quantity.unit.clear();
  if (has_few_decimals(reader, *number)) reader.take_within_limits(std::move(quantity));
}

void read_time(AnswerReader& reader) {
  const auto typed = trim(reader.part(""));
  if (typed.empty()) return;
  const auto time = typed_time(typed);
  if (!time) return reader.wrong("not-a-time", t("“{0}” must be a time, like 2:30pm or 14:30", reader.name()));
  reader.take_within_limits(*time);
}

void read_typed(AnswerReader& reader) {
  switch (reader.item().type) {
    case Type::group: case Type::display: return;
    case Type::string: case Type::text: case Type::url: return read_text(reader);
    case Type::boolean: return read_boolean(reader);
    case Type::integer: return read_whole(reader);
    case Type::decimal: return read_decimal(reader);
    case Type::quantity: return read_quantity(reader);
    case Type::time: return read_time(reader);
    case Type::date: case Type::date_time: return read_date(reader);
    case Type::choice: case Type::open_choice: return read_choice(reader);
  }
}

AnswerAt given_by_form(const Item& item, const Place& place) {
  if (!item.is_series()) return {item.initial, {}, false};
  const auto entry = place.repeats.empty() ? std::size_t{0} : static_cast<std::size_t>(place.repeats.back());
  return {entry < item.initial.size() ? std::vector{item.initial[entry]} : std::vector<Value>{}, {}, false};
}

}  // namespace

std::string quoted_name(const Item& item) {
  constexpr std::size_t longest = 100;
  std::string_view text = trim(item.text);
  if (text.ends_with(':')) text = trim(text.substr(0, text.size() - 1));
  if (text.size() <= longest) return std::string{text};
  std::size_t end = text.rfind(' ', longest);
  if (end == std::string_view::npos || end < longest / 2) {
    end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return std::string{text.substr(0, end)} + "…";
}

AnswerAt typed_at(const Item& item, const Answers& answers, std::string field) {
  AnswerReader reader{item, answers, std::move(field)};
  read_typed(reader);
  return reader.finish();
}

AnswerAt answer_at(const Questionnaire& questionnaire, const Answers& answers, const Place& place) {
  const Item& item = questionnaire.at(place.item);
  if (!item.is_question()) return {};
  if (item.read_only || item.hidden) return given_by_form(item, place);
  return typed_at(item, answers, place.field());
}

std::vector<Value> values_at(const Questionnaire& questionnaire, const Answers& answers, const Place& place) {
  return answer_at(questionnaire, answers, place).values;
}

}  // namespace stepwise::forms
